package dev.recogniser.training.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The page: one file that needs no other, no script and no network. */
final class Page {

  private static final int SHORT = 100;
  private static final String STYLE = "report.css";

  private Page() {}

  static String of(TrainingReport report, Chapters parts) {
    List<Chapter> chapters = parts.all();
    List<Map<String, Map<String, Object>>> data = parts.summaries();
    Html page = new Html();
    head(page, report.title());
    page.open("body").open("main").element("h1", report.title());
    facts(page, report.facts());
    contents(page, chapters);
    if (!data.isEmpty()) {
      page.element("h2", "How good it is");
      data.forEach(kind -> Summary.write(page, kind));
    }
    for (int i = 0; i < chapters.size(); i++) {
      page.open("section", "id", anchor(i)).element("h2", chapters.get(i).title());
      chapters.get(i).write(page);
      page.close();
    }
    page.element("footer", "The figures for machines are in " + ReportFolder.JSON + ".");
    return page.finish();
  }

  private static void head(Html page, String title) {
    page.open("head").empty("meta", "charset", "UTF-8");
    page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.empty("meta", "name", "color-scheme", "content", "light dark");
    page.element("title", title).element("style", style()).close();
  }

  private static void facts(Html page, Map<String, String> facts) {
    Map<Boolean, List<Map.Entry<String, String>>> kinds =
        facts.entrySet().stream()
            .collect(Collectors.partitioningBy(fact -> fact.getValue().length() <= SHORT));
    list(page, kinds.getOrDefault(true, List.of()));
    List<Map.Entry<String, String>> more = kinds.getOrDefault(false, List.of());
    if (!more.isEmpty()) {
      page.open("details").element("summary", "More about it");
      list(page, more);
      page.close();
    }
  }

  private static void list(Html page, List<Map.Entry<String, String>> facts) {
    page.open("dl");
    facts.forEach(fact -> page.element("dt", fact.getKey()).element("dd", fact.getValue()));
    page.close();
  }

  private static void contents(Html page, List<Chapter> chapters) {
    page.open("nav", "aria-label", "Contents").open("ul");
    for (int i = 0; i < chapters.size(); i++) {
      page.open("li").element("a", chapters.get(i).title(), "href", "#" + anchor(i)).close();
    }
    page.close().close();
  }

  private static String anchor(int chapter) {
    return "chapter-" + (chapter + 1);
  }

  private static String style() {
    try (InputStream in = Page.class.getResourceAsStream(STYLE)) {
      if (in == null) {
        throw new IllegalStateException("The jar of the training lacks " + STYLE + ".");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
