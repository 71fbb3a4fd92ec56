package dev.recogniser.training.finetune;

import dev.recogniser.format.ModelFile;
import dev.recogniser.training.data.DataException;
import dev.recogniser.training.data.IoReason;
import dev.recogniser.training.data.WholeFile;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A fine-tuned model.
 *
 * @param model the model, with the metadata of the old one and {@code recogniser.fineTuning}
 * @param report what has changed
 */
public record FineTuned(ModelFile model, FineTuningReport report) {

  /**
   * Writes the model file, whatever the verdict. A file of that name is replaced once the new one
   * is whole.
   *
   * @param file where to; its folder is made if need be
   * @throws DataException if it cannot be written
   */
  public void write(Path file) {
    try {
      WholeFile.write(file, model.toBytes());
    } catch (IOException e) {
      throw new DataException(
          file + " cannot be written: " + IoReason.of(e) + ". Name a file that you may write.", e);
    }
  }
}
