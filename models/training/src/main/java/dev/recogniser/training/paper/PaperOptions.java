package dev.recogniser.training.paper;

import dev.recogniser.Box;
import dev.recogniser.Drawing;
import dev.recogniser.training.cli.Converters.PositiveConverter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What lines are written on: a mixin. */
public final class PaperOptions {

  private static final int HEIGHT = 64;
  private static final long SEED = 42;

  @Option(
      names = "--paper",
      paramLabel = "KIND",
      description =
          "Show lines, words and codes as images on paper: plain, ruled, squared, framed or"
              + " shadowed. How it is printed and lit is left to chance.")
  private @Nullable PaperKind kind;

  @Option(
      names = "--paper-height",
      paramLabel = "PIXELS",
      converter = PositiveConverter.class,
      description = "The median height of the characters on that paper. Standard: 64.")
  private @Nullable Integer height;

  @Option(names = "--paper-seed", paramLabel = "N", description = "Of that chance. Standard: 42.")
  private @Nullable Long seed;

  /** Makes the options; picocli sets them. */
  public PaperOptions() {}

  /**
   * Whether paper is wanted.
   *
   * @return whether its kind was given
   */
  public boolean wanted() {
    return kind != null;
  }

  /**
   * Whether a height or seed was given without a kind.
   *
   * @return whether there is nothing that they are of
   */
  public boolean incomplete() {
    return kind == null && (height != null || seed != null);
  }

  /**
   * Writes a line on the paper that is wanted.
   *
   * @param line with its strokes
   * @param boxes where its characters stand, in stroke units; may be empty
   * @param unit the usual height of a character, in stroke units
   * @param name what chance depends on beside the seed: the same line is always shown alike
   * @return the line on paper
   * @throws IllegalStateException if no paper is wanted
   */
  public OnPaper show(Drawing line, List<Box> boxes, double unit, String name) {
    if (kind == null) {
      throw new IllegalStateException("No paper is wanted.");
    }
    return OnPaper.of(line, boxes, unit, kind, height == null ? HEIGHT : height, chance(name));
  }

  /**
   * The chance that the seed decides.
   *
   * @param name what it depends on beside the seed
   * @return chance that is always the same for a name
   */
  Random chance(String name) {
    return new Random((seed == null ? SEED : seed) * 31 + name.hashCode());
  }

  /**
   * What the figures say of the paper.
   *
   * @return kind, height and seed; nothing where none is wanted
   */
  public Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    if (kind != null) {
      facts.put("paper", kind.name().toLowerCase(Locale.ROOT));
      facts.put("paperHeight", (long) (height == null ? HEIGHT : height));
      facts.put("paperSeed", seed == null ? SEED : seed);
    }
    return facts;
  }
}
