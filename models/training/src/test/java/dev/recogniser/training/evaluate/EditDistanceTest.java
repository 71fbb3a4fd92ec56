package dev.recogniser.training.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

  @ParameterizedTest
  @CsvSource({
    "kitten, sitting, 3",
    "'', abc, 3",
    "abc, '', 3",
    "'', '', 0",
    "flaw, lawn, 2",
    "abc, abc, 0",
    "a b, ab, 1"
  })
  void countsTheLeastEdits(String reference, String reading, int distance) {
    assertThat(EditDistance.between(reference, reading)).isEqualTo(distance);
  }

  @Test
  void countsCodePointsNotChars() {
    assertThat(EditDistance.between("😀", "😁")).isEqualTo(1);
  }

  @Test
  void tellsTheEditsOfAShortestWay() {
    List<String> edits = new ArrayList<>();
    new EditDistance("ab cd", "xbcde").edits((was, read) -> edits.add(was + "→" + read));
    assertThat(edits).containsExactlyInAnyOrder("a→x", " →", "→e");
  }
}
