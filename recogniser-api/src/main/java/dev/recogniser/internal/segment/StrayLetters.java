package dev.recogniser.internal.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Brings tall commas and quotes, which began lines of their own, home to the line beside them. */
final class StrayLetters {

  /** Most letters that stray together: a pair of quotes. */
  private static final int MOST = 2;

  /** How many times longer the line is that they belong to. */
  private static final int TIMES_LONGER = 2;

  /**
   * How far above or below the letters beside them they lie at most, in heights: less than the
   * paper between two lines.
   */
  private static final double REACH = 0.15;

  private StrayLetters() {}

  /** The lines without those that are part of others; their letters are marks there. */
  static List<TextLine> absorb(List<TextLine> lines, double height) {
    List<TextLine> kept = new ArrayList<>();
    List<TextLine> few = new ArrayList<>();
    lines.forEach(line -> (line.letters().size() <= MOST ? few : kept).add(line));
    List<TextLine> hosts = List.copyOf(kept);
    for (TextLine line : few) {
      Optional<TextLine> host = host(line, hosts, height);
      if (host.isPresent()) {
        line.letters().forEach(host.get()::addMark);
      } else {
        kept.add(line);
      }
    }
    return kept;
  }

  private static Optional<TextLine> host(TextLine line, List<TextLine> hosts, double height) {
    return hosts.stream()
        .filter(host -> -host.bounds().overlapY(line.bounds()) <= REACH * height)
        .filter(host -> host.letters().size() >= TIMES_LONGER * line.letters().size())
        .filter(host -> apart(line, host) <= REACH * height)
        .min(Comparator.comparingInt(host -> apart(line, host)));
  }

  private static int apart(TextLine line, TextLine host) {
    return line.letters().stream()
        .mapToInt(letter -> host.rowsApart(letter.bounds()))
        .max()
        .orElseThrow();
  }
}
