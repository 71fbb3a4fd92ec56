package dev.recogniser.jackson;

import com.fasterxml.jackson.databind.JsonMappingException;
import dev.recogniser.Evidence;
import java.io.IOException;

final class EvidenceForm implements ReadableForm<Evidence> {

  @Override
  public void write(Evidence evidence, MemberWriter out) throws IOException {
    out.text("label", evidence.label());
    out.text("against", evidence.against());
    out.text("sentence", evidence.sentence());
    out.number("shape", evidence.shape());
    out.number("size", evidence.size());
    out.number("neighbours", evidence.neighbours());
    out.number("language", evidence.language());
  }

  @Override
  public Evidence read(MemberReader in) throws JsonMappingException {
    return new Evidence(
        in.text("label"),
        in.text("against"),
        in.number("shape"),
        in.number("size"),
        in.number("neighbours"),
        in.number("language"));
  }
}
