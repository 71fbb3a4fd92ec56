package dev.recogniser.examples.cli;

import dev.recogniser.Drawing;
import dev.recogniser.Orientation;
import dev.recogniser.Recogniser;
import dev.recogniser.Recognition;
import java.util.List;

/** Reads drawings as a whole. */
record WholeTask(
    Recogniser recogniser,
    ReadingOptions reading,
    Report report,
    PictureOptions picture,
    Problems problems)
    implements Task {

  @Override
  public Found read(Page page, Drawing drawing) {
    Recognition result = reading.read(page.toString(), () -> recogniser.recognise(drawing));
    Drawing turned = drawing.turned(result.orientation());
    report.write(page, result);
    if (result.orientation() != Orientation.UPRIGHT) {
      problems.note(
          "%s: turned clockwise by %d degrees.".formatted(page, result.orientation().degrees()));
    }
    if (result.characters().isEmpty()) {
      problems.note(page + ": " + nothing(result));
    } else if (picture.wanted()) {
      picture.write(turned, List.of(result), recogniser, problems);
    }
    return Found.of(turned, List.of(result));
  }

  private String nothing(Recognition result) {
    String free = result.fit().map(fit -> fit.free().text()).orElse("");
    if (!free.isEmpty()) {
      return "nothing that was expected. Without: '" + free.replace('\n', '/') + "'.";
    }
    String paint = picture.wanted() ? " or paint" : "";
    if (result.leftOut().isEmpty()) {
      return "no character found, nothing to read" + paint + ".";
    }
    return "no character found, nothing to read"
        + paint
        + "; left out as marks, specks or no writing: "
        + result.leftOut().size()
        + ". --marks reads marks, with a model that knows them, --writing-check off what looks like no writing.";
  }
}
