package dev.recogniser.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StepTest {

  private static final Step STEP =
      new Step(
          "a.CharacterBenchmark",
          List.of("library", "bare"),
          MeasuringMode.LATENCY,
          Map.of("batch", List.of("1", "32", "256")),
          8,
          1,
          new Effort(2, 1, 300, 4, 1000));

  @Test
  void findsItsMethodsAlone() {
    Pattern pattern = Pattern.compile(STEP.pattern());

    assertThat(pattern.matcher("a.CharacterBenchmark.bare").find()).isTrue();
    assertThat(pattern.matcher("a.CharacterBenchmark.bareBones").find()).isFalse();
    assertThat(pattern.matcher("a.CharacterBenchmark.engine").find()).isFalse();
    assertThat(pattern.matcher("b.a.CharacterBenchmark.bare").find()).isFalse();
  }

  @Test
  void speaksJmh() {
    assertThat(String.join(" ", STEP.options()))
        .endsWith("-bm sample -tu us -f 2 -wi 1 -w 300ms -i 4 -r 1000ms -t 8 -p batch=1,32,256");
  }

  @Test
  void countsForksOfEachCombination() {
    assertThat(STEP.forks()).isEqualTo(2 * 3 * 2);
  }

  @Test
  void takesAtLeastTheTimeOfItsIterations() {
    assertThat(STEP.seconds()).isGreaterThan(STEP.forks() * 4.3);
  }

  @Test
  void saysWhatItIs() {
    assertThat(STEP.title())
        .isEqualTo("CharacterBenchmark (library, bare), 1 engine thread, 8 callers");
  }
}
