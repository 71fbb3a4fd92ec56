package dev.recogniser.examples.cli;

import dev.recogniser.WritingCheck;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How strictly a picture is asked whether it is writing. */
final class WritingCheckConverter implements ITypeConverter<WritingCheck> {

  /** Made by picocli. */
  WritingCheckConverter() {}

  @Override
  public WritingCheck convert(String value) {
    return switch (value) {
      case "off" -> WritingCheck.OFF;
      case "careful" -> WritingCheck.CAREFUL;
      case "strict" -> WritingCheck.STRICT;
      default ->
          throw new TypeConversionException("Give off, careful or strict, not '" + value + "'.");
    };
  }
}
