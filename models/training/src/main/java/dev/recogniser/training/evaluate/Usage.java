package dev.recogniser.training.evaluate;

import java.util.Collection;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Refuses options that do not go together.
 *
 * @param command whose options they are
 */
public record Usage(CommandLine command) {

  /**
   * Checks what is read and how.
   *
   * @param sources on what is evaluated
   * @param reading how that is shown to the recogniser
   * @throws ParameterException if the options do not go together
   */
  public void check(Collection<SourceOptions> sources, ReadingOptions reading) {
    Predicate<SourceOptions> glyphs = source -> source.glyphs().isPresent();
    refuse(
        sources.stream().filter(glyphs).anyMatch(s -> s.glyphs().orElseThrow().size() != 2),
        "Give --glyphs once.");
    refuse(
        reading.orientation.declared().isPresent() && sources.stream().noneMatch(glyphs),
        "--transposed goes with --glyphs only, as --upright does.");
    refuse(
        reading.strokes.asImage() && reading.strokes.reversed(),
        "An image has no strokes: give --as-image or --reversed, not both.");
    refuse(
        (reading.strokes.asImage() || reading.strokes.reversed())
            && sources.stream().noneMatch(SourceOptions::withStrokes),
        "--as-image and --reversed go with --strokes, --corrections, --lines, --words, --codes and"
            + " --segments only.");
    checkTexts(sources, reading.texts);
    checkPaper(sources, reading);
    refuse(
        reading.codes.given() && sources.stream().noneMatch(source -> source.codes().isPresent()),
        "--code-labels, --count, --seed and --least-labels go with --codes only.");
  }

  private void checkPaper(Collection<SourceOptions> sources, ReadingOptions reading) {
    refuse(
        reading.paper.wanted() && sources.stream().noneMatch(SourceOptions::ofTexts),
        "--paper goes with --lines, --words and --codes only.");
    refuse(
        reading.paper.wanted() && reading.strokes.reversed(),
        "Paper shows an image, which has no strokes: give --paper or --reversed, not both.");
    refuse(reading.paper.incomplete(), "--paper-height and --paper-seed go with --paper only.");
  }

  private void checkTexts(Collection<SourceOptions> sources, TextOptions texts) {
    boolean none = sources.stream().noneMatch(SourceOptions::ofTexts);
    boolean noWords = sources.stream().noneMatch(source -> source.words().isPresent());
    boolean noLines = sources.stream().noneMatch(source -> source.lines().isPresent());
    boolean noCodes = sources.stream().noneMatch(source -> source.codes().isPresent());
    refuse(!texts.styles.isEmpty() && none, "--style goes with --lines, --words and --codes only.");
    refuse(
        !texts.knownTexts.isEmpty() && none,
        "--known-texts goes with --lines, --words and --codes only.");
    refuse(
        texts.alphanumericOnly && noLines && noWords,
        "--alphanumeric-only goes with --lines and --words only; codes are nothing else.");
    refuse(
        texts.maxOverlaps != Integer.MAX_VALUE && noLines && noCodes,
        "--max-overlaps goes with --lines and --codes only.");
    refuse(
        texts.minOverlaps != 0 && noLines && noCodes,
        "--min-overlaps goes with --lines and --codes only.");
  }

  /**
   * Refuses.
   *
   * @param wrong whether the usage is wrong
   * @param message what is wrong, and what to do
   * @throws ParameterException if it is wrong
   */
  public void refuse(boolean wrong, String message) {
    if (wrong) {
      throw new ParameterException(command, message);
    }
  }
}
