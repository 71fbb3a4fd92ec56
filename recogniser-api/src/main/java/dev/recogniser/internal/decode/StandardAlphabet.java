package dev.recogniser.internal.decode;

import dev.recogniser.Alphabet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What a model reads unless it is told otherwise. */
public final class StandardAlphabet {

  private StandardAlphabet() {}

  /**
   * All of a model's labels, but of a model that knows all of {@link Alphabet#ALPHANUMERIC} not the
   * {@link Alphabet#MARKS}.
   */
  public static Alphabet of(List<String> labels) {
    return of(labels, mark -> false);
  }

  /**
   * The same with some of the marks, whether the model knows them or not.
   *
   * @param expected whether a mark is read all the same
   */
  public static Alphabet of(List<String> labels, Predicate<String> expected) {
    Set<String> read = new LinkedHashSet<>(labels);
    if (read.containsAll(Alphabet.ALPHANUMERIC.labels())) {
      read.removeAll(Alphabet.MARKS.labels());
    }
    Alphabet.MARKS.labels().stream().filter(expected).forEach(read::add);
    return new Alphabet(read);
  }
}
