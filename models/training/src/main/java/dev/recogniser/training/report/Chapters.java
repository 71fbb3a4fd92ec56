package dev.recogniser.training.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A report's chapters, drawn. */
final class Chapters {

  private final TrainingReport report;
  private final List<Chapter> trainings = new ArrayList<>();
  private final List<Chapter> glyphs = new ArrayList<>();
  private final List<Chapter> lines = new ArrayList<>();
  private final Set<String> prefixes = new HashSet<>();

  private Chapters(TrainingReport report) {
    this.report = report;
  }

  static Chapters of(TrainingReport report) {
    Chapters chapters = new Chapters(report);
    report
        .glyphs()
        .forEach(one -> chapters.glyphs.add(new GlyphChapter(one, chapters.prefix(one.name()))));
    report.lines().forEach(one -> chapters.lines.add(new LineChapter(one)));
    for (LearningCurves one : report.trainings()) {
      chapters.trainings.add(new TrainingChapter(one, chapters.prefix(one.name())));
    }
    return chapters;
  }

  /**
   * What the names of a chapter's pictures begin with: fit for any file system, and for it only.
   */
  private String prefix(String name) {
    String plain =
        name.toLowerCase(Locale.ROOT)
            .replaceAll("\\.(jsonl|gz|idx).*", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String prefix = plain.isEmpty() ? "data" : plain.substring(0, Math.min(40, plain.length()));
    for (int number = 2; !prefixes.add(prefix); number++) {
      prefix = prefix.replaceAll("-\\d+$", "") + "-" + number;
    }
    return prefix;
  }

  /** All, in the order of the page. */
  List<Chapter> all() {
    return Stream.of(trainings, glyphs, lines).flatMap(List::stream).toList();
  }

  List<Picture> pictures() {
    return all().stream().flatMap(chapter -> chapter.pictures().stream()).toList();
  }

  /** The overall figures of glyphs and of lines, by the names of their data. */
  List<Map<String, Map<String, Object>>> summaries() {
    Map<String, Map<String, Object>> glyphFigures = new LinkedHashMap<>();
    report.glyphs().forEach(one -> put(glyphFigures, one.name(), one.metrics().figures()));
    Map<String, Map<String, Object>> lineFigures = new LinkedHashMap<>();
    report.lines().forEach(one -> put(lineFigures, one.name(), one.outcome().figures()));
    return Stream.of(glyphFigures, lineFigures).filter(figures -> !figures.isEmpty()).toList();
  }

  /** Files in several folders may share a name. */
  private static void put(
      Map<String, Map<String, Object>> data, String name, Map<String, Object> figures) {
    String unique = name;
    for (int number = 2; data.putIfAbsent(unique, figures) != null; number++) {
      unique = name + " (" + number + ")";
    }
  }

  /** The whole report in figures. */
  Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("title", report.title());
    figures.put("facts", report.facts());
    figures.put("trainings", trainings.stream().map(Chapter::figures).toList());
    figures.put("glyphs", glyphs.stream().map(Chapter::figures).toList());
    figures.put("lines", lines.stream().map(Chapter::figures).toList());
    return figures;
  }
}
