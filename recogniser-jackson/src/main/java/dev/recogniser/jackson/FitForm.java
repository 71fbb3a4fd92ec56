package dev.recogniser.jackson;

import dev.recogniser.Fit;
import java.io.IOException;

final class FitForm implements Form<Fit> {

  @Override
  public void write(Fit fit, MemberWriter out) throws IOException {
    out.number("match", fit.match());
    out.number("probability", fit.probability());
    out.list("alternatives", fit.alternatives(), Forms.READING);
    out.object("free", fit.free(), Forms.RECOGNITION);
  }
}
