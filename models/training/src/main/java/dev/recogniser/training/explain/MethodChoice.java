package dev.recogniser.training.explain;

import dev.recogniser.Explainer.Method;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Which methods are evaluated.
 *
 * @param methods at least one
 */
record MethodChoice(List<Method> methods) {

  static final MethodChoice ALL = new MethodChoice(List.of(Method.values()));

  MethodChoice {
    methods = List.copyOf(methods);
  }

  /** How options and reports call a method. */
  static String name(Method method) {
    return method.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static final class Converter implements ITypeConverter<MethodChoice> {
    @Override
    public MethodChoice convert(String value) {
      if (value.equals("all")) {
        return ALL;
      }
      return Stream.of(Method.values())
          .filter(method -> name(method).equals(value))
          .findFirst()
          .map(method -> new MethodChoice(List.of(method)))
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "Give grad-cam, occlusion or all, not '" + value + "'."));
    }
  }
}
