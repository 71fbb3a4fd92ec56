package dev.recogniser.examples.cli;

import dev.recogniser.Drawing;
import dev.recogniser.DrawingException;
import dev.recogniser.Field;
import dev.recogniser.OptionException;
import dev.recogniser.Recogniser;
import dev.recogniser.StoppedException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Whether fields of a form are read rather than whole drawings. */
final class FieldOptions {

  @Option(
      names = "--fields",
      paramLabel = "FIELDS.json",
      description = "Read the fields of a form: where each is, and what is expected there.")
  private @Nullable Path file;

  /** Whether fields were given. */
  boolean wanted() {
    return file != null;
  }

  /**
   * Reads the fields, and has the recogniser look at them before any drawing is read.
   *
   * @throws ParameterException if they have a mistake, or do not suit the model
   */
  List<Field> read(CommandLine line, Recogniser recogniser) {
    try {
      List<Field> fields = FieldsFile.read(file, recogniser.options());
      check(fields, recogniser);
      return fields;
    } catch (OptionException e) {
      throw new ParameterException(line, e.getMessage(), e);
    }
  }

  /** On a page without ink, where all that is refused is refused for the fields alone. */
  private void check(List<Field> fields, Recogniser recogniser) {
    try {
      recogniser.recognise(Drawing.ofStrokes(List.of(), 1), fields);
    } catch (OptionException e) {
      throw new OptionException(file + ": " + e.getMessage(), e);
    } catch (DrawingException | StoppedException e) {
      // A limit or the timeout: that is for the drawings to tell.
      return;
    }
  }
}
