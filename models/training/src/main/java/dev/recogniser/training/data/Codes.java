package dev.recogniser.training.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes codes, such as {@code K7Q0ZB}, of lines of words: what neighbours and language say nothing
 * of. Each is put together from the characters of one writer, at the size and place that they have
 * in the writer's lines.
 *
 * <p>For each code a writer is drawn, all with the same chance, and for each of its places a label,
 * all of the writer's with the same chance. The writers of few lines lack some labels, which their
 * codes then lack too.
 */
public final class Codes {

  private static final int LENGTH = 6;

  private final List<List<String>> places;
  private final List<Hand> hands;

  private Codes(List<List<String>> places, List<Hand> hands) {
    this.places = places;
    this.hands = hands;
  }

  /**
   * Takes lines apart for codes of six of the same labels.
   *
   * @param lines of any writers, in any order; not closed
   * @param labels what codes are made of
   * @param least how many of these labels a writer must have to be used
   * @return a maker of codes
   * @throws DataException if no writer has as many
   */
  public static Codes of(Stream<DrawnLine> lines, List<String> labels, int least) {
    return ofPlaces(lines, Collections.nCopies(LENGTH, labels), least);
  }

  /**
   * Takes lines apart. Only those count that have nothing but digits, letters and spaces, in one
   * row.
   *
   * @param lines of any writers, in any order; not closed
   * @param places what each place of a code may have
   * @param least how many of all these labels a writer must have to be used; and one for each place
   * @return a maker of codes
   * @throws DataException if no writer has as many
   */
  public static Codes ofPlaces(Stream<DrawnLine> lines, List<List<String>> places, int least) {
    List<String> labels = places.stream().flatMap(List::stream).distinct().toList();
    SortedMap<String, List<DrawnLine>> byWriter =
        lines
            .filter(line -> line.alphanumeric() && line.ordered())
            .collect(Collectors.groupingBy(DrawnLine::writer, TreeMap::new, Collectors.toList()));
    List<Hand> hands =
        byWriter.values().stream()
            .map(Hand::of)
            .filter(hand -> hand.labels(labels).size() >= least)
            .filter(hand -> places.stream().noneMatch(each -> hand.labels(each).isEmpty()))
            .toList();
    if (hands.isEmpty()) {
      throw new DataException(
          ("No writer of these lines has %d of the %d labels that codes are made of; the options"
                  + " leave %d writers. Ask for fewer with --least-labels, or give more lines.")
              .formatted(least, labels.size(), byWriter.size()));
    }
    return new Codes(places.stream().map(List::copyOf).toList(), hands);
  }

  /**
   * How many writers there are to draw.
   *
   * @return at least 1
   */
  public int writers() {
    return hands.size();
  }

  /**
   * How many of the writers have all the labels.
   *
   * @return at most {@link #writers}
   */
  public int completeWriters() {
    return (int)
        hands.stream()
            .filter(hand -> places.stream().allMatch(each -> hand.labels(each).containsAll(each)))
            .count();
  }

  /**
   * Makes codes.
   *
   * @param count how many
   * @param seed what chance begins with: the same lines, labels and seed make the same codes
   * @return lines of one word each, made as they are consumed
   */
  public Stream<DrawnLine> make(int count, long seed) {
    RandomGenerator random = new Random(seed);
    return Stream.generate(() -> next(random)).limit(count);
  }

  private DrawnLine next(RandomGenerator random) {
    Hand hand = Hand.any(hands, random);
    List<String> code = new ArrayList<>();
    for (List<String> place : places) {
      code.add(Hand.any(List.copyOf(hand.labels(place)), random));
    }
    return hand.write(code, random);
  }
}
