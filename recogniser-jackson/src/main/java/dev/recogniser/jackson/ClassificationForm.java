package dev.recogniser.jackson;

import com.fasterxml.jackson.databind.JsonMappingException;
import dev.recogniser.Classification;
import java.io.IOException;
import java.util.OptionalDouble;

final class ClassificationForm implements ReadableForm<Classification> {

  private static final String NON_CHARACTER = "nonCharacter";

  @Override
  public void write(Classification classification, MemberWriter out) throws IOException {
    out.flag("rejected", classification.rejected());
    out.number("certainty", classification.certainty());
    out.list("candidates", classification.candidates(), Forms.CANDIDATE);
    writeNonCharacter(classification, out);
  }

  @Override
  public Classification read(MemberReader in) throws JsonMappingException {
    return new Classification(
        in.list("candidates", Forms.CANDIDATE::read),
        in.number("certainty"),
        in.flag("rejected"),
        readNonCharacter(in));
  }

  static void writeNonCharacter(Classification classification, MemberWriter out)
      throws IOException {
    if (classification.nonCharacter().isPresent()) {
      out.number(NON_CHARACTER, classification.nonCharacter().getAsDouble());
    }
  }

  static OptionalDouble readNonCharacter(MemberReader in) throws JsonMappingException {
    return in.has(NON_CHARACTER)
        ? OptionalDouble.of(in.number(NON_CHARACTER))
        : OptionalDouble.empty();
  }
}
