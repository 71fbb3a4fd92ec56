package dev.recogniser.training.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How well a group of texts is read: their {@link TextMetrics} all together, {@code overTexts} as a
 * mean over texts, {@code overWriters} as a mean over writers, so that no writer counts more for
 * having written more, and the {@link ErrorKinds}.
 */
final class TextGroup {

  private final TextMetrics all = new TextMetrics();
  private final List<TextMetrics> texts = new ArrayList<>();
  private final Map<String, TextMetrics> writers = new LinkedHashMap<>();
  private final ErrorKinds kinds = new ErrorKinds();

  /** Counts a text and what was read of it. */
  void add(TextSample sample, String reading) {
    TextMetrics text = new TextMetrics();
    text.add(sample.text(), reading);
    texts.add(text);
    all.add(text);
    writers.computeIfAbsent(sample.writer(), writer -> new TextMetrics()).add(text);
    kinds.add(TextMetrics.inOneLine(sample.text()), TextMetrics.inOneLine(reading));
  }

  long count() {
    return texts.size();
  }

  /** The figures by name; of no texts only their number, as the others would look like figures. */
  Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("n", count());
    if (texts.isEmpty()) {
      return figures;
    }
    figures.put("writers", (long) writers.size());
    all.addTo(figures);
    figures.put("overTexts", TextMetrics.means(texts));
    figures.put("overWriters", TextMetrics.means(writers.values()));
    figures.put("errorKinds", kinds.figures());
    return figures;
  }
}
