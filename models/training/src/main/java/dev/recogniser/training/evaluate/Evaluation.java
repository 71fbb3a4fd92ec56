package dev.recogniser.training.evaluate;

import dev.recogniser.Glyph;
import dev.recogniser.Preprocessing;
import dev.recogniser.Recogniser;
import dev.recogniser.training.cli.Progress;
import dev.recogniser.training.data.Correction;
import dev.recogniser.training.data.Corrections;
import dev.recogniser.training.data.DataException;
import dev.recogniser.training.data.DrawnCharacter;
import dev.recogniser.training.data.DrawnLine;
import dev.recogniser.training.data.DrawnWord;
import dev.recogniser.training.data.GlyphFiles;
import dev.recogniser.training.data.GlyphSet;
import dev.recogniser.training.data.ImageFolder;
import dev.recogniser.training.data.LabelIndex;
import dev.recogniser.training.data.StrokesReader;
import dev.recogniser.training.segments.WrittenText;
import dev.recogniser.training.segments.WrittenTexts;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Reads the data that the options name, as they say.
 *
 * @param recogniser what is evaluated; not closed
 * @param source on what
 * @param reading how that is shown to it
 * @param observer hears of each glyph; of texts it hears nothing
 * @param notes takes what is to be said of the data
 */
public record Evaluation(
    Recogniser recogniser,
    SourceOptions source,
    ReadingOptions reading,
    ReadGlyphs observer,
    Consumer<String> notes) {

  /**
   * Reads all.
   *
   * @return how well
   * @throws DataException if the data is missing or damaged, or the options leave nothing of it
   */
  public Outcome run() {
    if (source.ofTexts()) {
      return texts();
    }
    if (source.segments().isPresent()) {
      return segments(source.segments().orElseThrow());
    }
    return source
        .strokes()
        .map(this::strokes)
        .or(() -> source.corrections().map(this::corrections))
        .or(() -> source.images().map(ImageFolder::read).map(this::glyphs))
        .or(() -> source.glyphs().map(this::idx).map(this::glyphs))
        .orElseThrow();
  }

  private GlyphSet idx(List<Path> files) {
    return new GlyphFiles(files.get(0), files.get(1)).read(reading.orientation.declared(), notes);
  }

  private Outcome glyphs(GlyphSet all) {
    GlyphSet set = source.fold().map(fold -> all.select(fold::hasRow)).orElse(all);
    try (Progress progress = new Progress("glyphs", set.size())) {
      return Outcome.of(
          GlyphEvaluation.run(recogniser, GlyphEvaluation.glyphs(set), observer, progress));
    }
  }

  private Outcome strokes(Path file) {
    try (Stream<DrawnCharacter> characters = StrokesReader.characters(file);
        Progress progress = new Progress("characters", -1)) {
      Stream<LabelledGlyph> glyphs =
          characters.filter(character -> source.hasWriter(character.writer())).map(this::draw);
      return Outcome.of(GlyphEvaluation.run(recogniser, glyphs, observer, progress));
    }
  }

  private Outcome corrections(Path file) {
    List<Correction> all = Corrections.characters(file, notes);
    try (Progress progress = new Progress("corrections", -1)) {
      Stream<LabelledGlyph> glyphs =
          all.stream().filter(correction -> source.hasWriter(correction.writer())).map(this::shown);
      return Outcome.of(GlyphEvaluation.run(recogniser, glyphs, observer, progress));
    }
  }

  /** The ink that the model was shown, where that was kept, and where the pen went. */
  private LabelledGlyph shown(Correction correction) {
    Glyph kept = correction.glyph();
    if (kept == null) {
      return draw(correction.toCharacter());
    }
    Glyph shown =
        correction.strokes().isEmpty()
            ? kept
            : withInk(kept.ink(), reading.strokes.glyph(correction.toCharacter()));
    return new LabelledGlyph(LabelIndex.of(correction.label()), shown);
  }

  private static Glyph withInk(float[] ink, Glyph drawn) {
    float[] values = drawn.values(Preprocessing.STROKES);
    System.arraycopy(ink, 0, values, 0, ink.length);
    return Glyph.ofValues(values);
  }

  private Outcome texts() {
    TextSource texts = new TextSource(source, reading, notes);
    Set<String> known = texts.known();
    try (Stream<TextSample> samples = texts.open();
        Progress progress = new Progress(texts.unit(), -1)) {
      return Outcome.of(TextEvaluation.run(recogniser, samples, known, progress), texts.facts());
    }
  }

  private Outcome segments(Path file) {
    List<Supplier<WrittenText>> texts =
        StrokesReader.hasLines(file)
            ? WrittenTexts.lines(file, source::hasWriter, line -> () -> shown(line))
            : WrittenTexts.words(file, source::hasWriter, word -> () -> shown(word));
    try (Progress progress = new Progress("texts", texts.size())) {
      return Outcome.of(SegmentMetrics.of(recogniser, texts, progress));
    }
  }

  private WrittenText shown(DrawnLine line) {
    return WrittenText.of(line, reading.strokes.penWidth()).shown(reading.strokes::shown);
  }

  private WrittenText shown(DrawnWord word) {
    return WrittenText.of(word, reading.strokes.penWidth()).shown(reading.strokes::shown);
  }

  private LabelledGlyph draw(DrawnCharacter character) {
    return new LabelledGlyph(LabelIndex.of(character.label()), reading.strokes.glyph(character));
  }
}
