package dev.recogniser.jackson;

import com.fasterxml.jackson.databind.JsonMappingException;
import dev.recogniser.Box;
import dev.recogniser.Fit;
import dev.recogniser.LanguageChoice;
import dev.recogniser.Orientation;
import dev.recogniser.Reading;
import dev.recogniser.RecognisedCharacter;
import dev.recogniser.RecognisedLine;
import dev.recogniser.Recognition;
import java.io.IOException;
import java.util.List;

/** What a drawing says. The characters of all words stand in one list, in their order. */
final class RecognitionForm implements ReadableForm<Recognition> {

  @Override
  public void write(Recognition result, MemberWriter out) throws IOException {
    out.text("text", result.text());
    out.list("lines", result.lines(), Forms.LINE);
    out.list("characters", result.characters(), Forms.CHARACTER);
    out.list("leftOut", result.leftOut(), Forms.BOX);
    if (result.fit().isPresent()) {
      out.object("fit", result.fit().get(), Forms.FIT);
    }
    out.object("language", result.language(), Forms.LANGUAGE);
    if (result.orientation() != Orientation.UPRIGHT) {
      out.count("orientation", result.orientation().degrees());
    }
  }

  @Override
  public Recognition read(MemberReader in) throws JsonMappingException {
    List<RecognisedCharacter> characters = in.list("characters", Forms.CHARACTER::read);
    List<RecognisedLine> lines = new LinesOfCharacters(characters).read(in);
    List<Box> leftOut = in.list("leftOut", Forms.BOX::read);
    LanguageChoice language = in.object("language", Forms.LANGUAGE::read);
    Recognition result =
        in.has("fit")
            ? Recognition.of(lines, leftOut, fit(in, characters), language)
            : Recognition.of(lines, leftOut, language);
    if (!result.text().equals(in.text("text"))) {
      throw in.wrong(
          "its parts say '%s', its text is '%s'".formatted(result.text(), in.text("text")));
    }
    return in.has("orientation") ? result.turned(orientation(in)) : result;
  }

  private static Orientation orientation(MemberReader in) throws JsonMappingException {
    int degrees = in.count("orientation");
    return in.make(() -> Orientation.ofDegrees(degrees));
  }

  private static Fit fit(MemberReader in, List<RecognisedCharacter> characters)
      throws JsonMappingException {
    return in.object(
        "fit",
        fit -> {
          List<Reading> texts = LinesOfCharacters.readings(fit, characters);
          return new Fit(
              fit.number("match"),
              fit.number("probability"),
              texts,
              fit.object("free", Forms.RECOGNITION::read));
        });
  }
}
