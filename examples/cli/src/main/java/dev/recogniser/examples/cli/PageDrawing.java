package dev.recogniser.examples.cli;

import dev.recogniser.Drawing;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A drawing, and where it comes from.
 *
 * @param page its place
 * @param drawing what is read
 */
record PageDrawing(Page page, Drawing drawing) {

  /** The pages of a file, as they are. */
  static List<PageDrawing> of(String file, List<Drawing> drawings) {
    return IntStream.range(0, drawings.size())
        .mapToObj(
            i -> new PageDrawing(new Page(file, i + 1, drawings.size(), null), drawings.get(i)))
        .toList();
  }
}
