package dev.recogniser.training.report;

import dev.recogniser.training.evaluate.ErrorCounts.Counted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How lines, words or codes were read, and what went wrong.
 *
 * @param results of an evaluation
 */
record LineChapter(LineResults results) implements Chapter {

  private static final int ERRORS = 30;

  @Override
  public String title() {
    return "What it misreads in " + results.name();
  }

  @Override
  public List<Picture> pictures() {
    return List.of();
  }

  @Override
  public void write(Html page) {
    TextTable.write(page, results.outcome().figures());
    List<List<String>> rows =
        errors().stream()
            .map(counted -> List.of(counted.kind(), Numbers.count(counted.count())))
            .toList();
    page.element("p", rows.isEmpty() ? "Nothing was misread." : "The most frequent errors.");
    if (!rows.isEmpty()) {
      page.table(List.of("error", "times"), rows);
    }
  }

  private List<Counted> errors() {
    return results.outcome().errors().ranked(ERRORS);
  }

  @Override
  public Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("name", results.name());
    figures.put("figures", results.outcome().figures());
    figures.put("errors", errors());
    return figures;
  }
}
