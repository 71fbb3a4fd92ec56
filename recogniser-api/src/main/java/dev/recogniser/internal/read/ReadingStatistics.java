package dev.recogniser.internal.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.recogniser.ModelException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was learnt of how people write lines.
 *
 * @param labels whose probabilities the classifier of characters is told, in this order
 * @param sizes of labels; a label that is missing has no size
 * @param character tells what is part of a character or more than one (class 0), a character (1)
 *     and a mark that is none of ours (2) by {@link CharacterFeatures}
 * @param space tells gaps between letters (0) from those between words (1) by {@link SpaceFeatures}
 * @param weights how much each counts
 */
public record ReadingStatistics(
    List<String> labels,
    Map<String, Size> sizes,
    Perceptron character,
    Perceptron space,
    Weights weights) {

  private static final String RESOURCE = "statistics.txt";

  private static volatile @Nullable ReadingStatistics standard;

  /**
   * Those that come with the library; read once, when they are first wanted.
   *
   * @throws ModelException if they are not there or damaged
   */
  public static ReadingStatistics standard() {
    ReadingStatistics known = standard;
    if (known == null) {
      known = load();
      standard = known;
    }
    return known;
  }

  private static ReadingStatistics load() {
    try (InputStream in = ReadingStatistics.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new ModelException(
            "The library's own " + RESOURCE + " is missing. Get recogniser-api again.");
      }
      return ReadingFile.read(RESOURCE, new String(in.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new ModelException(
          "The library's own " + RESOURCE + " cannot be read. Get recogniser-api again.", e);
    }
  }

  /** The same with other weights. */
  public ReadingStatistics with(Weights other) {
    return new ReadingStatistics(labels, sizes, character, space, other);
  }
}
