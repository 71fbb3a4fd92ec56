package dev.recogniser.training.rows;

import dev.recogniser.training.data.DataException;
import dev.recogniser.training.data.DrawnLine;
import dev.recogniser.training.data.StrokesReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts lines of one writer together to pages. */
final class Pages {

  private Pages() {}

  /**
   * Makes pages of the lines that have nothing but digits and letters, none of them joined.
   *
   * @param lines a file of lines
   * @param writers whose lines count
   * @param rows lines a page
   * @param penWidth as a fraction of a character's usual height
   * @return at least one
   * @throws DataException if no writer has as many lines
   */
  static List<Typesetter> of(Path lines, Predicate<String> writers, int rows, double penWidth) {
    List<Typesetter> pages = new ArrayList<>();
    for (List<DrawnLine> own : byWriter(lines, writers).values()) {
      for (int from = 0; from + rows <= own.size(); from += rows) {
        pages.add(new Typesetter(List.copyOf(own.subList(from, from + rows)), penWidth));
      }
    }
    if (pages.isEmpty()) {
      throw new DataException(
          ("No writer in %s has %d lines of digits and letters alone. Ask for fewer rows, or give"
                  + " more lines.")
              .formatted(lines, rows));
    }
    return pages;
  }

  private static Map<String, List<DrawnLine>> byWriter(Path file, Predicate<String> writers) {
    try (Stream<DrawnLine> lines = StrokesReader.lines(file)) {
      return lines
          .filter(line -> writers.test(line.writer()))
          .filter(line -> line.alphanumeric() && line.ordered() && !line.labelled().isEmpty())
          .collect(Collectors.groupingBy(DrawnLine::writer, TreeMap::new, Collectors.toList()));
    }
  }
}
