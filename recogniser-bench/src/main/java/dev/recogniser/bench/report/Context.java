package dev.recogniser.bench.report;

import dev.recogniser.bench.result.Key;
import dev.recogniser.bench.result.Measurement;
import java.util.List;

/** What reading in context costs beside reading each glyph. */
final class Context implements Section {

  @Override
  public String title() {
    return "Reading in context ÷ reading each glyph";
  }

  @Override
  public String reading() {
    return """
        Median times of a decoded drawing. *Each glyph* looks at the standard segmenter's characters
        and decodes them one by one; *in context* looks at all that may be a character where that is
        in doubt, too, and decides line by line.""";
  }

  @Override
  public Table table(Run run) {
    Table table =
        new Table(Table.join(Run.SETUP, "drawing"), List.of("ratio", "in context", "each glyph"));
    for (Measurement one : run.all(Run.EACH_GLYPH, Measurement.SAMPLE)) {
      Key key = one.key();
      double each = one.micros(50);
      double context = run.median(key.benchmark(Run.RECOGNISE));
      table.row(
          Table.join(Run.setup(key), key.param("drawing")),
          List.of(Numbers.ratio(context / each), Numbers.time(context), Numbers.time(each)));
    }
    return table;
  }
}
