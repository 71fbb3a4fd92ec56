package dev.recogniser.training.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.recogniser.training.data.DataException;
import dev.recogniser.training.data.WholeFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Named arrays in a file: safetensors, which other tools read, too. */
final class Snapshot {

  /** How such files end. */
  static final String ENDING = ".safetensors";

  private Snapshot() {}

  /**
   * Writes arrays in one move: no file is left half written.
   *
   * @throws DataException if the disk is full or cannot be written to
   */
  static void write(Path file, NDList arrays) {
    try {
      WholeFile.write(file, out -> arrays.encode(out, NDList.Encoding.SAFETENSORS));
    } catch (IOException e) {
      throw Checkpoint.unwritable(file, e);
    }
  }

  /**
   * Reads arrays by name.
   *
   * @throws DataException if the file is missing or damaged
   */
  static Map<String, NDArray> read(Path file, NDManager manager) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      Map<String, NDArray> arrays = new LinkedHashMap<>();
      NDList.decode(manager, in).forEach(array -> arrays.put(array.getName(), array));
      return arrays;
    } catch (NoSuchFileException e) {
      throw new DataException(
          file + ": the weights are gone. Go on from another checkpoint, or train again.", e);
    } catch (IOException | RuntimeException e) {
      throw new DataException(
          file + ": the weights are cut short or damaged. Take another checkpoint or train again.",
          e);
    }
  }
}
