package dev.recogniser.examples.cli;

import dev.recogniser.Orientation;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How drawings are turned: auto, or degrees clockwise. */
final class OrientationConverter implements ITypeConverter<Orientation> {

  /** Made by picocli. */
  OrientationConverter() {}

  @Override
  public Orientation convert(String value) {
    return switch (value) {
      case "auto" -> Orientation.AUTO;
      case "0", "90", "180", "270" -> Orientation.ofDegrees(Integer.parseInt(value));
      default ->
          throw new TypeConversionException(
              "Give auto, 0, 90, 180 or 270 degrees clockwise, not '" + value + "'.");
    };
  }
}
