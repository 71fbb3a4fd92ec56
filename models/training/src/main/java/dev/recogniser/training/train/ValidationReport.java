package dev.recogniser.training.train;

import dev.recogniser.Glyph;
import dev.recogniser.Preprocessing;
import dev.recogniser.Recogniser;
import dev.recogniser.training.cli.Progress;
import dev.recogniser.training.cli.RecogniserOptions;
import dev.recogniser.training.data.LabelIndex;
import dev.recogniser.training.evaluate.GlyphEvaluation;
import dev.recogniser.training.evaluate.LabelledGlyph;
import dev.recogniser.training.report.Facts;
import dev.recogniser.training.report.GlyphResults;
import dev.recogniser.training.report.LearningCurves;
import dev.recogniser.training.report.TrainingReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The report on a training that has ended: its curves, and what the exported file reads of what was
 * kept for validation, on the backend that its users have.
 *
 * @param folder of the training
 * @param model the exported file
 */
record ValidationReport(Path folder, Path model) {

  /** Not that of the command {@code report}, which would replace it. */
  private static final String FOLDER = "validation";

  private static final int PAIRS = 20;
  private static final int EXAMPLES = 12;

  /** Reads, draws and writes; the page. */
  Path write(Samples samples) {
    List<GlyphResults> results = new ArrayList<>();
    Map<String, String> facts;
    try (Recogniser recogniser = new RecogniserOptions().open(model)) {
      facts = Facts.of(model.toString(), recogniser);
      samples
          .validation()
          .forEach((kind, kept) -> read(recogniser, kind, kept).ifPresent(results::add));
    }
    List<LearningCurves> curves = List.of(LearningCurves.read(folder));
    return new TrainingReport("Report on a training", facts, curves, results, List.of())
        .write(folder.resolve(FOLDER));
  }

  /** Digits and letters are what the report is about. */
  private static Optional<GlyphResults> read(
      Recogniser recogniser, String kind, List<Sample> kept) {
    List<Sample> samples =
        kept.stream()
            .filter(sample -> sample.target().isCharacter() && !sample.target().isMark())
            .toList();
    return samples.isEmpty()
        ? Optional.empty()
        : Optional.of(results(recogniser, kind + ", validation", samples));
  }

  private static GlyphResults results(Recogniser recogniser, String name, List<Sample> samples) {
    GlyphResults results = new GlyphResults(name, PAIRS, EXAMPLES);
    try (Progress progress = new Progress(name, samples.size())) {
      GlyphEvaluation.run(
          recogniser,
          samples.stream().map(sample -> glyph(sample, recogniser.model().preprocessing())),
          results,
          progress);
    }
    return results;
  }

  private static LabelledGlyph glyph(Sample sample, Preprocessing input) {
    float[] values = new float[input.size()];
    sample.draw(input, values, 0);
    Target target = sample.target();
    int label =
        target.known() ? target.label() : LabelIndex.either(LabelIndex.letter(target.upper()));
    return new LabelledGlyph(label, Glyph.ofValues(values));
  }
}
