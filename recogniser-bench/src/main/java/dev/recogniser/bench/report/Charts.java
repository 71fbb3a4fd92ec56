package dev.recogniser.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.knowm.xchart.CategoryChart;

/** The run's charts as files. */
final class Charts {

  private static final Map<String, Function<Run, Optional<CategoryChart>>> KINDS =
      new LinkedHashMap<>();

  static {
    KINDS.put("latency", LatencyChart::of);
    KINDS.put("throughput", ThroughputChart::of);
    KINDS.put("stages", StagesChart::of);
    KINDS.put("start", StartChart::of);
  }

  private Charts() {}

  /**
   * Draws those whose numbers were measured, and takes away others that an earlier report left.
   *
   * @return Markdown that shows them, or says why there are none
   */
  static String write(Run run, Path folder) throws IOException {
    Files.createDirectories(folder);
    StringBuilder shown = new StringBuilder();
    try {
      for (Map.Entry<String, Function<Run, Optional<CategoryChart>>> kind : KINDS.entrySet()) {
        Picture picture = new Picture(folder, kind.getKey());
        picture.delete();
        Optional<CategoryChart> chart = kind.getValue().apply(run);
        if (chart.isPresent()) {
          picture.write(chart.get());
          shown.append("![%s](charts/%s.svg)\n\n".formatted(chart.get().getTitle(), kind.getKey()));
        }
      }
      return shown.toString();
    } catch (LinkageError | InternalError | RuntimeException e) {
      return withoutFonts(e);
    }
  }

  /** Java throws many things where there are no fonts, and others from the second attempt on. */
  private static String withoutFonts(Throwable thrown) {
    return """
        Charts were left out, as Java cannot draw text here (%s). Install fontconfig and a font such
        as DejaVu Sans, then run it again.
        """
        .formatted(thrown);
  }
}
