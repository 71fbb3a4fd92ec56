package dev.recogniser.jackson;

import com.fasterxml.jackson.databind.JsonMappingException;
import dev.recogniser.Classification;
import dev.recogniser.RecognisedCharacter;
import dev.recogniser.Segment;
import java.io.IOException;

/** A character without its ink. What its glyph alone may be stands flat beside the rest. */
final class CharacterForm implements ReadableForm<RecognisedCharacter> {

  @Override
  public void write(RecognisedCharacter character, MemberWriter out) throws IOException {
    Segment segment = character.segment();
    Classification alone = character.alone();
    out.text("label", character.label());
    out.object("box", character.box(), Forms.BOX);
    out.count("line", segment.line());
    out.flag("spaceBefore", segment.spaceBefore());
    out.flag("rejected", character.rejected());
    out.number("certainty", character.classification().certainty());
    out.list("candidates", character.candidates(), Forms.CANDIDATE);
    out.list("alone", alone.candidates(), Forms.CANDIDATE);
    out.number("aloneCertainty", alone.certainty());
    out.flag("aloneRejected", alone.rejected());
    ClassificationForm.writeNonCharacter(alone, out);
  }

  @Override
  public RecognisedCharacter read(MemberReader in) throws JsonMappingException {
    Segment segment =
        Segment.withoutInk(
            in.object("box", Forms.BOX::read), in.count("line"), in.flag("spaceBefore"));
    Classification alone =
        new Classification(
            in.list("alone", Forms.CANDIDATE::read),
            in.number("aloneCertainty"),
            in.flag("aloneRejected"),
            ClassificationForm.readNonCharacter(in));
    return RecognisedCharacter.readElsewhere(segment, Forms.CLASSIFICATION.read(in), alone);
  }
}
