package dev.recogniser.training.train;

import dev.recogniser.NonCharacter;
import dev.recogniser.training.data.Source;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a network makes of all that was kept for validation.
 *
 * @param characters by kind of source, the scores of its characters
 * @param detection the scores by which it tells what is no character; null if it does not tell
 */
record Validated(Map<String, ScoredSamples> characters, @Nullable Detection detection) {

  /** The kind of characters as the segmenter cuts them. */
  static final String SEGMENTS = name(Source.Kind.SEGMENTS);

  /** The kind of what is no character. */
  static final String SCRAPS = name(Source.Kind.SCRAPS);

  private static String name(Source.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** Scores all. */
  static Validated of(Learner learner, Samples samples) {
    SortedMap<String, ScoredSamples> characters = new TreeMap<>();
    samples.validation().forEach((kind, kept) -> characters.put(kind, learner.score(kept)));
    ScoredSamples scraps = characters.remove(SCRAPS);
    ScoredSamples segments = characters.get(SEGMENTS);
    return new Validated(
        characters,
        scraps == null || segments == null
            ? null
            : new Detection(segments.nonCharacter(), scraps.nonCharacter()));
  }

  /** How good the scores of each kind are. */
  Map<String, Scores> summaries() {
    Map<String, Scores> summaries = new TreeMap<>();
    characters.forEach((kind, scored) -> summaries.put(kind, scored.summary()));
    return summaries;
  }

  /** How well what is no character is told, as the network was taught; null if it is not. */
  @Nullable DetectionScores nonCharacter() {
    return detection == null ? null : detection.summary(NonCharacter.PLAIN);
  }

  /** The temperature at which the labels' probabilities are best. */
  double temperature() {
    return Temperature.fit(List.copyOf(characters.values()));
  }
}
