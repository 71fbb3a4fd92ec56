package dev.recogniser.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.HeatMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Maps of the same glyphs that were made in several ways. */
final class HeatComparison {

  private HeatComparison() {}

  /** Every two must be near, as a share of their maximum. */
  static void assertNear(Map<String, List<HeatMap>> maps, double tolerance) {
    for (String one : maps.keySet()) {
      for (String other : maps.keySet()) {
        if (one.compareTo(other) < 0) {
          double largest = largest(maps.get(one), maps.get(other));
          System.out.printf(
              "%s and %s: %d maps, largest difference %.2e of a map's maximum%n",
              one, other, maps.get(one).size(), largest);
          assertThat(largest).isLessThanOrEqualTo(tolerance);
        }
      }
    }
  }

  private static double largest(List<HeatMap> maps, List<HeatMap> others) {
    assertThat(maps).hasSameSizeAs(others).isNotEmpty();
    return IntStream.range(0, maps.size())
        .mapToDouble(i -> difference(maps.get(i), others.get(i)))
        .max()
        .orElseThrow();
  }

  private static double difference(HeatMap one, HeatMap other) {
    assertThat(one.width() * one.height()).isEqualTo(other.width() * other.height());
    double largest = 0;
    float[] heat = one.values();
    float[] otherHeat = other.values();
    for (int i = 0; i < heat.length; i++) {
      largest = Math.max(largest, Math.abs((double) heat[i] - otherHeat[i]));
    }
    return largest == 0 ? 0 : largest / Math.max(one.strongest(), other.strongest());
  }
}
