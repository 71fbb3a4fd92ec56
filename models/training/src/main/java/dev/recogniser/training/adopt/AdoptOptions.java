package dev.recogniser.training.adopt;

import dev.recogniser.NonCharacter;
import dev.recogniser.Preprocessing;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What the foreign file does not say of itself. */
final class AdoptOptions {

  @Option(
      names = "--labels",
      required = true,
      paramLabel = "LIST",
      description =
          "The characters in the order of the scores: ranges such as 0-9A-Za-z, @FILE with one a"
              + " line, or digits, emnist-byclass, emnist-bymerge, emnist-balanced, emnist-letters.")
  private String labels = "";

  @Option(
      names = "--features",
      paramLabel = "NODE",
      description =
          "The node whose maps enter the head, after its activation. Standard: the last before it.")
  private String features = "";

  @Option(
      names = "--scores",
      paramLabel = "OUTPUT",
      description = "The output that has the scores. Standard: the first.")
  private String scores = "";

  @Option(
      names = "--scale",
      paramLabel = "S",
      description = "What the model was shown for white on black: 255 for bytes. Standard: 1.")
  private double scale = 1;

  @Option(
      names = "--mean",
      paramLabel = "M",
      description = "What was subtracted then, as by torchvision's Normalize. Standard: 0.")
  private double mean;

  @Option(
      names = "--std",
      paramLabel = "D",
      description = "What it was divided by then. Standard: 1.")
  private double deviation = 1;

  @Option(names = "--inverted", description = "It was trained on dark ink (0) on light paper.")
  private boolean inverted;

  @Option(
      names = "--transposed",
      description = "It was trained on EMNIST's official files without turning them upright.")
  private boolean transposed;

  @Option(
      names = "--input",
      paramLabel = "ink|strokes",
      converter = InputConverter.class,
      description =
          "What it was trained on: ink, or ink and eight planes of the pen's direction. Standard:"
              + " as many channels as the file declares, 1 or 9.")
  private @Nullable Preprocessing input;

  @Option(
      names = "--layout",
      paramLabel = "nchw|nhwc",
      converter = LayoutConverter.class,
      description = "Where an image's channel stands. Standard: as the file declares it.")
  private @Nullable Layout layout;

  @Option(
      names = "--grey-to-rgb",
      description = "It takes three channels and was trained on three equal ones.")
  private boolean greyToRgb;

  @Option(
      names = "--temperature",
      paramLabel = "T",
      description = "What the scores are divided by before softmax. Standard: 1.")
  private double temperature = 1;

  @Option(
      names = "--non-character",
      description =
          "Its last score, behind those of the labels, says that an image is no single character:"
              + " by the logistic function, apart from the labels' softmax.")
  private boolean nonCharacter;

  @Option(names = "--licence", paramLabel = "SPDX", description = "The licence of the weights.")
  private @Nullable String licence;

  @Option(names = "--attribution", paramLabel = "TEXT", description = "Whom to name.")
  private @Nullable String attribution;

  /** What is wrong with the numbers, or nothing. */
  Optional<String> complaint() {
    if (!(scale > 0 && Double.isFinite(scale))) {
      return Optional.of("--scale is a positive number such as 255, not " + scale + ".");
    }
    if (!(deviation > 0 && Double.isFinite(deviation) && Double.isFinite(mean))) {
      return Optional.of("--std is a positive number and --mean a finite one.");
    }
    if (greyToRgb && input == Preprocessing.STROKES) {
      return Optional.of("--grey-to-rgb goes with ink, not with --input strokes.");
    }
    return temperature > 0 && Double.isFinite(temperature)
        ? Optional.empty()
        : Optional.of("--temperature is a positive number, not " + temperature + ".");
  }

  String labels() {
    return labels;
  }

  String features() {
    return features;
  }

  String scores() {
    return scores;
  }

  Convention convention() {
    return new Convention(scale, mean, deviation, inverted, transposed);
  }

  /** What was said of its input, or null. */
  @Nullable Preprocessing input() {
    return input;
  }

  @Nullable Layout layout() {
    return layout;
  }

  boolean greyToRgb() {
    return greyToRgb;
  }

  double temperature() {
    return temperature;
  }

  /** What the score behind those of the labels says. */
  Optional<NonCharacter> nonCharacter() {
    return nonCharacter ? Optional.of(NonCharacter.PLAIN) : Optional.empty();
  }

  Optional<String> licence() {
    return Optional.ofNullable(licence);
  }

  Optional<String> attribution() {
    return Optional.ofNullable(attribution);
  }

  /** What a model can be given. */
  static final class InputConverter implements ITypeConverter<Preprocessing> {
    @Override
    public Preprocessing convert(String value) {
      return switch (value.toLowerCase(Locale.ROOT)) {
        case "ink" -> Preprocessing.INK;
        case "strokes" -> Preprocessing.STROKES;
        default -> throw new TypeConversionException("Give ink or strokes, not '" + value + "'.");
      };
    }
  }

  /** The two that a declaration can leave open. */
  static final class LayoutConverter implements ITypeConverter<Layout> {
    @Override
    public Layout convert(String value) {
      return switch (value.toLowerCase(Locale.ROOT)) {
        case "nchw" -> Layout.NCHW;
        case "nhwc" -> Layout.NHWC;
        default -> throw new TypeConversionException("Give nchw or nhwc, not '" + value + "'.");
      };
    }
  }
}
