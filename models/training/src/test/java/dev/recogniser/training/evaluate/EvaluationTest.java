package dev.recogniser.training.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.BackendChoice;
import dev.recogniser.Candidate;
import dev.recogniser.Classification;
import dev.recogniser.Device;
import dev.recogniser.Drawing;
import dev.recogniser.Explainer;
import dev.recogniser.Field;
import dev.recogniser.Glyph;
import dev.recogniser.LanguageChoice;
import dev.recogniser.ModelInfo;
import dev.recogniser.Preprocessing;
import dev.recogniser.ReadingOptions;
import dev.recogniser.RecognisedCharacter;
import dev.recogniser.Recogniser;
import dev.recogniser.Recognition;
import dev.recogniser.Segmenter;
import dev.recogniser.Stroke;
import dev.recogniser.training.cli.Progress;
import dev.recogniser.training.cli.StrokeOptions;
import dev.recogniser.training.data.DrawnLine;
import dev.recogniser.training.data.GlyphSet;
import dev.recogniser.training.data.LabelIndex;
import dev.recogniser.training.data.LabelledStrokes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class EvaluationTest {

  @Test
  void holdsEachReadingAgainstItsOwnLabelOverManyBatches() {
    int n = 1000;
    byte[] pixels = new byte[n * Glyph.PIXELS];
    int[] labels = new int[n];
    for (int i = 0; i < n; i++) {
      labels[i] = i % 7;
      pixels[i * Glyph.PIXELS] = (byte) (i % 7);
    }
    labels[999] = 9;

    GlyphMetrics metrics =
        GlyphEvaluation.run(
            new FirstPixelReader(),
            GlyphEvaluation.glyphs(GlyphSet.wrap(pixels, labels)),
            ReadGlyphs.IGNORED,
            new Progress("test", n));

    assertThat(metrics.figures()).containsEntry("n", 1000L).containsEntry("top1", 0.999);
  }

  @Test
  void findsTheBoxesOfALineInTheSameUnitsAsStrokesAndAsAnImage() {
    TextSample sample = TextSample.of(line(), 0.06);
    StrokeOptions image = CommandLine.populateCommand(new StrokeOptions(), "--as-image");
    for (TextSample shown : List.of(sample, sample.shown(image))) {
      Map<String, Object> figures =
          TextEvaluation.run(
                  new FirstPixelReader(), Stream.of(shown), Set.of(), new Progress("test", -1))
              .figures();
      assertThat(figures)
          .containsEntry("segmentationPrecision", 1.0)
          .containsEntry("segmentationRecall", 1.0)
          .containsEntry("cerNoSpaces", 0.0);
    }
    assertThat(sample.shown(image).drawing().strokes()).isEmpty();
  }

  /** Three upright bars; the reader below reads each as 0. */
  private static DrawnLine line() {
    List<LabelledStrokes> bars =
        Stream.of(100, 140, 180)
            .map(x -> new LabelledStrokes("0", List.of(Stroke.of(x, 50, x, 90))))
            .toList();
    return new DrawnLine("000", "w", "?", true, true, 0, 300, 100, bars);
  }

  /** Takes the first pixel's level for the label. */
  private static final class FirstPixelReader implements Recogniser {

    @Override
    public List<Classification> classify(List<Glyph> glyphs) {
      return glyphs.stream().map(FirstPixelReader::read).toList();
    }

    private static Classification read(Glyph glyph) {
      String label = LabelIndex.LABELS.get(Math.round(glyph.ink()[0] * 255));
      return new Classification(List.of(new Candidate(label, 1)), 1, false);
    }

    @Override
    public List<Recognition> recognise(List<Drawing> drawings, ReadingOptions options) {
      return drawings.stream().map(FirstPixelReader::read).toList();
    }

    @Override
    public Map<String, Recognition> recognise(Drawing drawing, List<Field> fields) {
      throw new UnsupportedOperationException("an evaluation of readings knows no fields");
    }

    private static Recognition read(Drawing drawing) {
      return Recognitions.of(
          Segmenter.standard().segment(drawing).stream()
              .map(
                  segment -> {
                    Glyph glyph = Glyph.of(segment.ink());
                    return new RecognisedCharacter(segment, glyph, read(glyph));
                  })
              .toList());
    }

    @Override
    public ReadingOptions options() {
      return ReadingOptions.standard();
    }

    @Override
    public Explainer explainer(Explainer.Method method) {
      throw new UnsupportedOperationException("an evaluation of readings explains nothing");
    }

    @Override
    public LanguageChoice language() {
      return new LanguageChoice(Optional.empty(), "for a test");
    }

    @Override
    public BackendChoice backend() {
      return new BackendChoice("test", "1", Device.cpu(), 1, "");
    }

    @Override
    public ModelInfo model() {
      return new ModelInfo(LabelIndex.LABELS, 1, Preprocessing.INK, Map.of());
    }

    @Override
    public void close() {}
  }
}
