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
    boolean noLines = sources.stream().noneMatch(SourceOptions::ofLines);
    refuse(
        sources.stream().filter(glyphs).anyMatch(s -> s.glyphs().orElseThrow().size() != 2),
        "Give --glyphs once.");
    refuse(
        reading.orientation.declared().isPresent() && sources.stream().noneMatch(glyphs),
        "--transposed goes with --glyphs only, as --upright does.");
    refuse(reading.asImage && noLines, "--as-image goes with --lines only.");
    refuse(reading.alphanumericOnly && noLines, "--alphanumeric-only goes with --lines only.");
    refuse(
        reading.maxOverlaps != Integer.MAX_VALUE && noLines,
        "--max-overlaps goes with --lines only.");
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
