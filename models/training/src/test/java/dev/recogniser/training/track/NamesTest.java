package dev.recogniser.training.track;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "loss                | loss",
        "validation/top-1.a  | validation/top-1.a",
        "größe 2             | größe 2",
        "rate (%)            | rate ___",
        "a:b                 | a_b",
        "/a//b/              | a/b",
        "../a/./b            | a/b",
        "'...'               | '...'",
        "..                  | _",
        "''                  | _",
      })
  void keysAreCleanedToWhatEveryServerTakes(String name, String key) {
    assertThat(Names.key(name)).isEqualTo(key);
  }

  @Test
  void longKeysAndValuesAreCut() {
    assertThat(Names.key("k".repeat(300))).hasSize(250);
    assertThat(Names.value("v".repeat(11), 10)).isEqualTo("v".repeat(9) + "…");
    assertThat(Names.value("v".repeat(10), 10)).isEqualTo("v".repeat(10));
  }

  @Test
  void modelsHaveNoSlashes() {
    assertThat(Names.model("a/b:c")).isEqualTo("a_b_c");
  }
}
