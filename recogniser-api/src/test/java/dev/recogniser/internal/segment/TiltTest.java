package dev.recogniser.internal.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recogniser.internal.Watch;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TiltTest {

  private static final Sketch PAGE =
      new Sketch().write("abcdbda", 0, 0).write("dbcadab", 0, 200).write("cabba d", 0, 400);

  private static List<Part> parts(Sketch sketch) {
    return InkParts.of(sketch.image(), Watch.INTERRUPT).parts();
  }

  private static Tilt tilt(List<Part> parts) {
    return Tilt.of(parts, CharacterHeight.of(parts));
  }

  @ParameterizedTest
  @ValueSource(ints = {-15, -10, -8, 8, 10, 15})
  void measuresHowFarAPageIsTurned(int degrees) {
    double angle = Math.toDegrees(tilt(parts(PAGE.turned(degrees))).angle());

    assertThat(angle).isCloseTo(degrees, within(2.0));
  }

  @Test
  void leavesALevelPageAsItIs() {
    List<Part> parts = parts(PAGE);

    assertThat(tilt(parts)).isEqualTo(Tilt.NONE);
    assertThat(tilt(parts).level(parts)).isSameAs(parts);
  }

  @Test
  void findsNoTiltInAFewLetters() {
    assertThat(tilt(parts(new Sketch().write("abd", 0, 0).turned(12)))).isEqualTo(Tilt.NONE);
  }

  @Test
  void movesPiecesToTheirPlacesOnLevelLines() {
    List<Part> parts = parts(PAGE.turned(12));
    List<Part> level = tilt(parts).level(parts);

    assertThat(level).extracting(Part::bounds).isEqualTo(parts.stream().map(Part::bounds).toList());
    double first = level.get(0).level().bottom();
    assertThat(level.stream().filter(part -> part.level().bottom() < first + 60)).hasSize(7);
  }
}
