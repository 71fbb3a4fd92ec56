package dev.recogniser.training.evaluate;

import dev.recogniser.training.data.Fold;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Checks of option values, so that a wrong one is a matter of usage. */
final class Converters {

  private Converters() {}

  static final class FoldConverter implements ITypeConverter<Fold> {
    @Override
    public Fold convert(String value) {
      try {
        return Fold.parse(value);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  static final class PositiveConverter implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      if (!value.matches("0*[1-9][0-9]{0,5}")) {
        throw new TypeConversionException("Give a number from 1 on, not '" + value + "'.");
      }
      return Integer.valueOf(value);
    }
  }

  static final class FractionConverter implements ITypeConverter<Double> {
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
