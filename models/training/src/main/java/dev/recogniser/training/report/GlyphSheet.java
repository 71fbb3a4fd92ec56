package dev.recogniser.training.report;

import dev.recogniser.training.data.LabelIndex;
import java.util.List;
import java.util.function.Function;

/** Misread glyphs side by side, as the model saw them. */
final class GlyphSheet {

  private static final int COLUMNS = 6;
  private static final int GLYPH = 56;
  private static final int CELL = 66;
  private static final int LINE = 15;
  private static final int MARGIN = 12;
  private static final int HEAD = 58;

  private GlyphSheet() {}

  /** The examples of a pair, each with the probability of what was read. */
  static Picture of(ConfusedPair pair, String name) {
    String title = arrow(pair.truth(), pair.reading());
    String words =
        "%s read as %s: %s of them"
            .formatted(
                Numbers.words(pair.truth()),
                Numbers.words(pair.reading()),
                Numbers.percent(pair.share()));
    return draw(
        pair.examples(),
        title + "   " + times(pair.count()),
        words,
        example -> List.of(Numbers.percent(example.probability())),
        name,
        "%s (%s). %d examples.".formatted(words, times(pair.count()), pair.examples().size()));
  }

  /** The surest errors, each with its labels and the probability of what was read. */
  static Picture ofSurest(List<Example> examples, String name) {
    return draw(
        examples,
        "The surest errors",
        "written → read, and how probable the reading was",
        example ->
            List.of(
                arrow(example.truth(), example.reading()), Numbers.percent(example.probability())),
        name,
        "The %d misread glyphs with the greatest confidence.".formatted(examples.size()));
  }

  private static String arrow(int truth, int reading) {
    return LabelIndex.LABELS.get(truth) + " → " + LabelIndex.LABELS.get(reading);
  }

  static String times(long count) {
    return count == 1 ? "once" : Numbers.count(count) + " times";
  }

  private static Picture draw(
      List<Example> examples,
      String title,
      String words,
      Function<Example, List<String>> captions,
      String name,
      String alt) {
    int lines = examples.isEmpty() ? 0 : captions.apply(examples.get(0)).size();
    int row = GLYPH + lines * LINE + 11;
    int rows = (examples.size() + COLUMNS - 1) / COLUMNS;
    Canvas canvas = new Canvas(2 * MARGIN + COLUMNS * CELL, HEAD + rows * row + MARGIN / 2);
    canvas.graphics().setColor(Look.TEXT);
    canvas.left(title, Fonts.LABEL.deriveFont(16f), MARGIN, 25);
    canvas.graphics().setColor(Look.GREY);
    canvas.left(words, Fonts.SMALL, MARGIN, 44);
    for (int i = 0; i < examples.size(); i++) {
      int x = MARGIN + i % COLUMNS * CELL;
      int y = HEAD + i / COLUMNS * row;
      draw(canvas, examples.get(i), captions.apply(examples.get(i)), x, y);
    }
    return canvas.picture(name, alt);
  }

  private static void draw(Canvas canvas, Example example, List<String> captions, int x, int y) {
    canvas.glyph(example.glyph(), x + (CELL - GLYPH) / 2, y, GLYPH);
    for (int line = 0; line < captions.size(); line++) {
      boolean labels = line < captions.size() - 1;
      double baseline = y + GLYPH + (line + 1.0) * LINE;
      canvas.centred(
          captions.get(line), labels ? Fonts.LABEL : Fonts.SMALL, x + CELL / 2.0, baseline);
    }
  }
}
