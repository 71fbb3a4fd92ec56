package dev.recogniser.training.train;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.recogniser.training.data.DataException;
import dev.recogniser.training.data.IoReason;
import dev.recogniser.training.data.WholeFile;
import dev.recogniser.training.recipe.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a training stands: {@value #FILE} in its folder, beside the weights that it names. It is
 * replaced in one move, and weights that it names no more go only then: who is interrupted at any
 * moment finds a whole one.
 *
 * @param recipe how the network is trained
 * @param commit of the code that trains
 * @param weights the name of the file with the weights; empty: random ones
 * @param epochs what was reached after each epoch so far
 * @param part how far the epoch after those is
 * @param best the best epoch so far and its weights, if one is done
 * @param before the training whose weights this one started from, if any
 * @param data what {@link Samples#fingerprint} says of the samples; null before they are known
 */
record Checkpoint(
    Recipe recipe,
    String commit,
    String weights,
    List<EpochReport> epochs,
    Part part,
    @Nullable Best best,
    @Nullable Checkpoint before,
    @Nullable String data) {

  /** The name of the file. */
  static final String FILE = "checkpoint.json";

  private static final String START = "start" + Snapshot.ENDING;

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /**
   * A part of an epoch.
   *
   * @param steps that are done
   * @param lossSum the sum of their losses
   * @param seconds that they took
   */
  record Part(int steps, double lossSum, double seconds) {
    /** Nothing of an epoch. */
    static final Part NONE = new Part(0, 0, 0);
  }

  /**
   * The best epoch.
   *
   * @param epoch which, from 1
   * @param weights the name of the file with its weights
   */
  record Best(int epoch, String weights) {}

  /** Copies the epochs. */
  Checkpoint {
    epochs = List.copyOf(epochs);
  }

  /** Before the first epoch, with random weights. */
  static Checkpoint fresh(Recipe recipe, String commit) {
    return new Checkpoint(recipe, commit, "", List.of(), Part.NONE, null, null, null);
  }

  /**
   * Before the first epoch, with the best weights of another training, copied into the folder. The
   * network is the same but for its hidden layers, whose weights may begin anew.
   */
  static Checkpoint startingFrom(Path other, Path folder, Recipe recipe, String commit)
      throws IOException {
    Checkpoint before = read(other);
    if (before.recipe().input() != recipe.input()) {
      throw new DataException(
          "The training in %s has the input %s, the recipe has %s. Set input to the same."
              .formatted(other, name(before.recipe()), name(recipe)));
    }
    if (!before.recipe().network().hasTrunkOf(recipe.network())) {
      throw new DataException(
          ("The training in %s is of the network %s, the recipe's is %s. Only hidden layers may"
                  + " differ.")
              .formatted(other, before.recipe().network(), recipe.network()));
    }
    Files.createDirectories(folder);
    Files.copy(other.resolve(before.finished()), folder.resolve(START), REPLACE_EXISTING);
    return new Checkpoint(recipe, commit, START, List.of(), Part.NONE, null, before, null);
  }

  private static String name(Recipe recipe) {
    return recipe.input().name().toLowerCase(Locale.ROOT);
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
          "There is no checkpoint in "
              + folder
              + ". Name the folder that a training had as --out. It writes the first after some"
              + " minutes: until then, begin without --resume.",
          e);
    }
  }

  /** Whether a folder has a checkpoint. */
  static boolean isIn(Path folder) {
    return Files.exists(folder.resolve(FILE));
  }

  /** The weights of the best epoch; of the start, before the first is done. */
  String finished() {
    return best == null ? weights : best.weights();
  }

  /**
   * The same, of these samples.
   *
   * @throws DataException if it was begun with others: the step that it stands at means nothing
   *     then
   */
  Checkpoint of(Samples samples) {
    String given = samples.fingerprint();
    if (data != null && !data.equals(given)) {
      throw new DataException(
          ("The data are not those that this training began with, or not divided as they were (now"
                  + " %s). Name the same data in the same order, in a cross-validation with as many"
                  + " --folds, or use its weights in a new folder: --start.")
              .formatted(samples));
    }
    return new Checkpoint(recipe, commit, weights, epochs, part, best, before, given);
  }

  /** The epoch that goes on has come so far. */
  Checkpoint within(Part newPart, String newWeights) {
    return new Checkpoint(recipe, commit, newWeights, epochs, newPart, best, before, data);
  }

  /** One more epoch is done. */
  Checkpoint after(EpochReport report, String newWeights) {
    List<EpochReport> more = new ArrayList<>(epochs);
    more.add(report);
    // To this comparison not-a-number is the worst.
    boolean better =
        best == null || Double.compare(report.nll(), epochs.get(best.epoch() - 1).nll()) < 0;
    Best newBest = better ? new Best(report.epoch(), newWeights) : best;
    return new Checkpoint(recipe, commit, newWeights, more, Part.NONE, newBest, before, data);
  }

  /**
   * Makes this the folder's checkpoint.
   *
   * @throws DataException if the disk is full or cannot be written to; the one before stays
   */
  void write(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      WholeFile.write(file, JSON.writeValueAsBytes(this));
      dropOthers(folder);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private void dropOthers(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = String.valueOf(file.getFileName());
        boolean needed = name.equals(weights) || name.equals(finished()) || name.equals(START);
        if (name.matches("epoch-.*\\" + Snapshot.ENDING + "(\\.part)?") && !needed) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** What to say if a checkpoint's file cannot be written. */
  static DataException unwritable(Path file, IOException e) {
    return new DataException(
        file
            + ": cannot be written ("
            + IoReason.of(e)
            + "). Is the disk full? The last checkpoint is as it was: make room and add --resume.",
        e);
  }
}
