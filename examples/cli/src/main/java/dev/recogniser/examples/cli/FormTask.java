package dev.recogniser.examples.cli;

import dev.recogniser.Drawing;
import dev.recogniser.DrawingException;
import dev.recogniser.Field;
import dev.recogniser.OptionException;
import dev.recogniser.Recogniser;
import dev.recogniser.Recognition;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Reads the fields of forms. */
record FormTask(
    List<Field> fields,
    Recogniser recogniser,
    ReadingOptions reading,
    Report report,
    PictureOptions picture,
    Problems problems)
    implements Task {

  @Override
  public Found read(Page page, Drawing drawing) {
    Map<String, Recognition> results = results(page, drawing);
    report.write(page, results);
    if (results.values().stream().allMatch(FormTask::isBlank)) {
      problems.note(
          page
              + ": no character found in any field. Are the regions in the drawing's own coordinates?");
    } else if (picture.wanted()) {
      paint(drawing, results.values());
    }
    return Found.of(drawing, results.values());
  }

  /**
   * The fields go with each other and with the model, so it is the drawing that they do not suit.
   */
  private Map<String, Recognition> results(Page page, Drawing drawing) {
    try {
      return reading.read(page.toString(), () -> recogniser.recognise(drawing, fields));
    } catch (OptionException e) {
      throw new DrawingException(page + ": " + e.getMessage(), e);
    }
  }

  private void paint(Drawing drawing, Collection<Recognition> results) {
    List<Recognition> painted =
        results.stream().filter(result -> !result.characters().isEmpty()).toList();
    if (painted.isEmpty()) {
      problems.note("nothing that was expected, so there is no picture.");
    } else {
      picture.write(drawing, painted, recogniser, problems);
    }
  }

  private static boolean isBlank(Recognition result) {
    return result.characters().isEmpty()
        && result.fit().map(fit -> fit.free().characters().isEmpty()).orElse(true);
  }
}
