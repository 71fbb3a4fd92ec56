package dev.recogniser.training.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.recogniser.training.data.DataException;
import dev.recogniser.training.data.IoReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/**
 * How a training went.
 *
 * @param name what it is called in the report
 * @param epochs what each epoch brought, in order, at least one
 */
public record LearningCurves(String name, List<Epoch> epochs) {

  /** The name of the file that a training keeps in its folder. */
  public static final String FILE = "metrics.jsonl";

  private static final ObjectReader READER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(Epoch.class);

  /**
   * Copies the epochs.
   *
   * @throws DataException if there is none
   */
  public LearningCurves {
    epochs = List.copyOf(epochs);
    if (epochs.isEmpty()) {
      throw new DataException(
          "The training '" + name + "' has no epochs yet. Report on it after the first.");
    }
  }

  /**
   * Reads what a training wrote in {@value #FILE}, an object an epoch. Fields that are not known
   * are passed over. Of an epoch that comes twice, as after an interruption, the later line counts.
   *
   * @param folder the training's folder
   * @return the curves, by the folder's name
   * @throws DataException if there is no such file, or a line of it is damaged
   */
  public static LearningCurves read(Path folder) {
    Path file = folder.resolve(FILE);
    TreeMap<Integer, Epoch> epochs = new TreeMap<>();
    int number = 0;
    for (String line : lines(file)) {
      number++;
      if (!line.isBlank()) {
        Epoch epoch = epoch(file, number, line);
        epochs.put(epoch.epoch(), epoch);
      }
    }
    if (epochs.isEmpty()) {
      throw new DataException(file + " has no epochs yet. Report on it after the first.");
    }
    return new LearningCurves(
        String.valueOf(folder.toAbsolutePath().normalize().getFileName()),
        List.copyOf(epochs.values()));
  }

  /** The names of all validation sets, in the order that they come up. */
  List<String> sets() {
    return epochs.stream()
        .flatMap(epoch -> epoch.validation().keySet().stream())
        .distinct()
        .toList();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, UTF_8);
    } catch (NoSuchFileException e) {
      throw new DataException(
          "There is no file "
              + file
              + ". Name the folder of a training; the file appears after the first epoch.",
          e);
    } catch (IOException e) {
      throw new DataException(file + ": cannot be read (" + IoReason.of(e) + ").", e);
    }
  }

  private static Epoch epoch(Path file, int number, String line) {
    try {
      Epoch epoch = READER.readValue(line);
      if (epoch == null) {
        throw new DataException(where(file, number) + "null is no epoch.");
      }
      return epoch;
    } catch (JsonProcessingException e) {
      String reason =
          e.getCause() instanceof DataException cause
              ? String.valueOf(cause.getMessage())
              : e.getOriginalMessage();
      throw new DataException(
          where(file, number) + "the line is damaged (" + reason + "). Mend or remove it.", e);
    }
  }

  private static String where(Path file, int number) {
    return file + ", line " + number + ": ";
  }
}
