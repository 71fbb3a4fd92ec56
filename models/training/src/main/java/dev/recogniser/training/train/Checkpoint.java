package dev.recogniser.training.train;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.recogniser.training.data.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a training stands: {@value #FILE} in its folder, beside the weights that it names.
 *
 * @param network what is trained
 * @param recipe how
 * @param commit of the code that trains
 * @param weights the name of the file with the weights
 * @param epochs what was reached after each epoch so far
 * @param before the training whose weights this one started from, if any
 */
record Checkpoint(
    Network network,
    Recipe recipe,
    String commit,
    String weights,
    List<EpochReport> epochs,
    @Nullable Checkpoint before) {

  /** The name of the file. */
  static final String FILE = "checkpoint.json";

  private static final String START = "start.params";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** Copies the epochs. */
  Checkpoint {
    epochs = List.copyOf(epochs);
  }

  /** Before the first epoch, with random weights. */
  static Checkpoint fresh(Network network, Recipe recipe, String commit) {
    return new Checkpoint(network, recipe, commit, "", List.of(), null);
  }

  /** Before the first epoch, with the weights of another training, copied into the folder. */
  static Checkpoint startingFrom(Path other, Path folder, Recipe recipe, String commit)
      throws IOException {
    Checkpoint before = read(other);
    Files.createDirectories(folder);
    Files.copy(other.resolve(before.weights()), folder.resolve(START), REPLACE_EXISTING);
    return new Checkpoint(before.network(), recipe, commit, START, List.of(), before);
  }

  /**
   * Reads a checkpoint.
   *
   * @param folder where a training wrote
   * @return where it stands
   * @throws DataException if there is none, or it is damaged
   */
  static Checkpoint read(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      return JSON.readValue(file.toFile(), Checkpoint.class);
    } catch (JacksonException e) {
      throw new DataException(file + ": no checkpoint (" + e.getOriginalMessage() + ").", e);
    } catch (IOException e) {
      throw new DataException(
          "There is no checkpoint in " + folder + ". It appears after the first epoch.", e);
    }
  }

  /** Whether a folder has a checkpoint. */
  static boolean isIn(Path folder) {
    return Files.exists(folder.resolve(FILE));
  }

  /** One more epoch is done. */
  Checkpoint after(EpochReport report, String newWeights) {
    List<EpochReport> more = new ArrayList<>(epochs);
    more.add(report);
    return new Checkpoint(network, recipe, commit, newWeights, more, before);
  }

  /** Writes it in one move: who is interrupted finds the one before. */
  void write(Path folder) throws IOException {
    Path written = folder.resolve(FILE + ".part");
    JSON.writeValue(written.toFile(), this);
    Files.move(written, folder.resolve(FILE), ATOMIC_MOVE, REPLACE_EXISTING);
  }
}
