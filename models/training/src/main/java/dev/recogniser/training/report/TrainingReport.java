package dev.recogniser.training.report;

import static java.util.Objects.requireNonNull;

import dev.recogniser.training.data.DataException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a report tells.
 *
 * @param title its heading
 * @param facts what is reported on, such as the model's name, in order: by their names
 * @param trainings how it was trained
 * @param glyphs what was read on sets of glyphs; all of it before the report is made
 * @param lines what was read on lines of words
 */
public record TrainingReport(
    String title,
    Map<String, String> facts,
    List<LearningCurves> trainings,
    List<GlyphResults> glyphs,
    List<LineResults> lines) {

  /**
   * Copies facts and lists.
   *
   * @throws DataException if there is nothing to report on, or a set of glyphs is empty
   */
  public TrainingReport {
    requireNonNull(title, "title");
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    trainings = List.copyOf(trainings);
    glyphs = List.copyOf(glyphs);
    lines = List.copyOf(lines);
    if (trainings.isEmpty() && glyphs.isEmpty() && lines.isEmpty()) {
      throw new DataException("There is nothing to report on. Give a training or results.");
    }
    for (GlyphResults results : glyphs) {
      if (results.metrics().count() == 0) {
        throw new DataException(
            "There is nothing to report on in '" + results.name() + "': no glyph was read.");
      }
    }
  }

  /**
   * Draws and writes the report: {@value ReportFolder#PAGE}, which contains all pictures, {@value
   * ReportFolder#JSON} with the figures, {@value ReportFolder#CARD}, a model card in Hugging Face's
   * format, and the pictures as PNG files. A report that is there already is replaced.
   *
   * @param folder where to; made if need be
   * @return the page
   * @throws DataException if the folder holds other things than a report, or cannot be written to
   * @throws dev.recogniser.OptionException if Java finds no fonts
   */
  public Path write(Path folder) {
    ReportFolder out = ReportFolder.of(folder);
    Chapters chapters = Chapters.of(this);
    return out.write(
        chapters.figures(), chapters.pictures(), Page.of(this, chapters), ModelCard.of(this));
  }
}
