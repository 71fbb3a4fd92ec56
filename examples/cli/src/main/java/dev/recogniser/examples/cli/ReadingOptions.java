package dev.recogniser.examples.cli;

import dev.recogniser.DrawingException;
import dev.recogniser.DrawingReader;
import dev.recogniser.Format;
import dev.recogniser.Lexicon;
import dev.recogniser.Limits;
import dev.recogniser.OptionException;
import dev.recogniser.Orientation;
import dev.recogniser.RecogniserBuilder;
import dev.recogniser.StoppedException;
import dev.recogniser.WritingCheck;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How lines are read, and how much of them is told; null where an option is not given. */
final class ReadingOptions {

  private static final DrawingReader ANY_SIZE =
      new DrawingReader(Long.MAX_VALUE, Integer.MAX_VALUE);
  private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(Integer.MAX_VALUE);

  @Option(
      names = "--language",
      paramLabel = "ID",
      description =
          "Expect words of this language, such as en, or of none; standard: that there is.")
  private @Nullable String language;

  @Option(names = "--no-context", description = "Read each character by its own looks alone.")
  private boolean alone;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "Read texts of this format alone, such as '[A-Z]{2} [0-9]{4}'.")
  private @Nullable String format;

  @Option(
      names = "--lexicon",
      paramLabel = "FILE",
      description = "Read texts of this file alone: UTF-8, a text on each line.")
  private @Nullable Path lexicon;

  @Option(
      names = "--any-case",
      description = "Let the letters of the lexicon's texts be small or capital.")
  private boolean anyCase;

  @Option(
      names = "--preferred",
      description = "Only prefer the words of the lexicon: others may be read, too.")
  private boolean preferred;

  @Option(
      names = "--orientation",
      paramLabel = "TURN",
      converter = OrientationConverter.class,
      description =
          "Turn drawings clockwise by 90, 180 or 270 degrees before reading; auto: as the writing"
              + " shows, which takes four times as long. Standard: 0.")
  private Orientation orientation = Orientation.UPRIGHT;

  @Option(
      names = "--writing-check",
      paramLabel = "LEVEL",
      converter = WritingCheckConverter.class,
      description =
          "How strictly a picture is asked whether it is writing at all: off, careful or strict."
              + " Standard: careful.")
  private WritingCheck writingCheck = WritingCheck.CAREFUL;

  @Option(
      names = "--alternatives",
      paramLabel = "N",
      description = "Show the N most probable texts of each line (in JSON: 3, unless told).")
  private @Nullable Integer alternatives;

  @Option(
      names = "--why",
      description = "Say why doubtful characters were read as they were, and not otherwise.")
  private boolean why;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "Give a file up that takes longer to read; standard: never.")
  private @Nullable BigDecimal timeout;

  @Option(
      names = "--no-limits",
      description = "Read drawings of any number of pixels, strokes and characters.")
  private boolean unlimited;

  /** Whether the texts that a line may have were asked for. */
  boolean wantsAlternatives() {
    return alternatives != null;
  }

  /** Whether reasons were asked for. */
  boolean wantsReasons() {
    return why;
  }

  /**
   * Checks that the options go together.
   *
   * @param fields whether fields are read, rather than whole drawings
   * @throws ParameterException if they do not
   */
  void check(CommandLine line, boolean fields) {
    if (fields && (format != null || lexicon != null)) {
      throw new ParameterException(
          line,
          "--format and --lexicon are about a whole drawing: say it of a field, in the file of --fields.");
    }
    if (fields && orientation != Orientation.UPRIGHT) {
      throw new ParameterException(
          line, "--fields are read as they stand: leave out --orientation, and turn the image.");
    }
    if (alone && why) {
      throw new ParameterException(
          line, "--why tells what the context says: leave out --no-context.");
    }
    if ((anyCase || preferred) && lexicon == null) {
      throw new ParameterException(
          line,
          (anyCase ? "--any-case" : "--preferred")
              + " is about a lexicon: give --lexicon FILE, too.");
    }
    if (alone && (format != null || lexicon != null)) {
      throw new ParameterException(
          line, "--format and --lexicon are about the whole text: leave out --no-context.");
    }
    if (alone && language != null && !language.equals(RecogniserBuilder.NO_LANGUAGE)) {
      throw new ParameterException(
          line, "--language is part of the context: leave out --no-context.");
    }
  }

  /**
   * Sets what was given.
   *
   * @throws OptionException if a value is wrong
   * @throws IllegalArgumentException likewise
   */
  void configure(RecogniserBuilder builder) {
    builder.context(!alone).orientation(orientation).writingCheck(writingCheck).limits(limits());
    if (language != null) {
      builder.language(language);
    }
    if (format != null) {
      builder.format(Format.parse(format));
    }
    if (lexicon != null) {
      Lexicon texts = anyCase ? Lexicon.readAnyCase(lexicon) : Lexicon.read(lexicon);
      builder.lexicon(preferred ? texts.preferred() : texts);
    }
    if (alternatives != null) {
      builder.alternatives(alternatives);
    }
  }

  /** What reads images, with the limit to their size. */
  DrawingReader images() {
    return unlimited ? ANY_SIZE : DrawingReader.standard();
  }

  /**
   * Reads a drawing.
   *
   * @param file its name, for messages
   * @param work what reads it
   * @throws DrawingException if it is too much, or takes too long: the cure is an option
   */
  <T> T read(String file, Supplier<T> work) {
    try {
      return work.get();
    } catch (StoppedException e) {
      throw new DrawingException(
          "%s: not read within %s s. Give a longer --timeout, or none."
              .formatted(file, timeout.toPlainString()),
          e);
    } catch (DrawingException e) { // of the standard segmenter, only if it is beyond a limit
      throw new DrawingException(file + ": " + Cure.in(e), e);
    }
  }

  private Limits limits() {
    Limits limits = unlimited ? any() : Limits.standard();
    return timeout == null ? limits : limits.timeout(duration(timeout));
  }

  private static Limits any() {
    return Limits.standard()
        .characters(Integer.MAX_VALUE)
        .pieces(Integer.MAX_VALUE)
        .strokes(Integer.MAX_VALUE)
        .points(Integer.MAX_VALUE);
  }

  private static Duration duration(BigDecimal seconds) {
    if (seconds.signum() <= 0 || seconds.compareTo(MOST_SECONDS) > 0) {
      throw new OptionException(
          "--timeout takes seconds, more than 0 and at most " + MOST_SECONDS + ".");
    }
    // At least a nanosecond: a duration of 0 is none.
    return Duration.ofNanos(Math.max(1, seconds.movePointRight(9).longValue()));
  }
}
