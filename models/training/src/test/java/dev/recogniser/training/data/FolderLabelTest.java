package dev.recogniser.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FolderLabelTest {

  @Test
  void takesEveryLabelAsItIs() {
    List<Integer> numbers =
        LabelIndex.LABELS.stream().map(name -> FolderLabel.parse(name).orElseThrow()).toList();
    assertThat(numbers).isEqualTo(IntStream.range(0, 62).boxed().toList());
  }

  @ParameterizedTest
  @CsvSource({
    "upper_a, 10",
    "UPPER_Z, 35",
    "lower_a, 36",
    "Lower_Z, 61",
    "either_a, 62",
    "either_Z, 87"
  })
  void takesNamesThatNoFileSystemFolds(String name, int label) {
    assertThat(FolderLabel.parse(name)).contains(label);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Ä", "AB", "10", "upper_", "upper_1", "uppera", "lower_ab", "a "})
  void knowsNoOtherNames(String name) {
    assertThat(FolderLabel.parse(name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"a, true", "Z, true", "7, false", "upper_a, false"})
  void tellsWhichNamesFoldingWouldChange(String name, boolean depends) {
    assertThat(FolderLabel.dependsOnCase(name)).isEqualTo(depends);
  }
}
