package dev.recogniser.training.cli;

import dev.recogniser.training.data.Fold;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Checks of option values, so that a wrong one is a matter of usage. */
public final class Converters {

  private Converters() {}

  /** A part of parts, such as 6/10. */
  public static final class FoldConverter implements ITypeConverter<Fold> {
    /** Makes the converter. */
    public FoldConverter() {}

    @Override
    public Fold convert(String value) {
      try {
        return Fold.parse(value);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  /** A whole number from 1 to 999999. */
  public static final class PositiveConverter implements ITypeConverter<Integer> {
    /** Makes the converter. */
    public PositiveConverter() {}

    @Override
    public Integer convert(String value) {
      if (!value.matches("0*[1-9][0-9]{0,5}")) {
        throw new TypeConversionException("Give a number from 1 on, not '" + value + "'.");
      }
      return Integer.valueOf(value);
    }
  }

  /** A number above 0, up to 1. */
  public static final class FractionConverter implements ITypeConverter<Double> {
    /** Makes the converter. */
    public FractionConverter() {}

    @Override
    public Double convert(String value) {
      if (!value.matches("[01]?\\.?[0-9]{1,6}")
          || !(Double.parseDouble(value) > 0)
          || Double.parseDouble(value) > 1) {
        throw new TypeConversionException("Give a fraction like 0.06, not '" + value + "'.");
      }
      return Double.valueOf(value);
    }
  }
}
