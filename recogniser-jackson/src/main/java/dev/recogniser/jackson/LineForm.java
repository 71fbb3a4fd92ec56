package dev.recogniser.jackson;

import dev.recogniser.RecognisedLine;
import java.io.IOException;

final class LineForm implements Form<RecognisedLine> {

  @Override
  public void write(RecognisedLine line, MemberWriter out) throws IOException {
    out.text("text", line.text());
    out.number("probability", line.probability());
    out.object("box", line.box(), Forms.BOX);
    out.list("alternatives", line.alternatives(), Forms.READING);
    out.list("words", line.words(), Forms.WORD);
  }
}
