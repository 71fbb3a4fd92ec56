package dev.recogniser.training.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorKindsTest {

  @ParameterizedTest
  @CsvSource({
    // reference, reading, segmentation, case, lookAlike, other
    "abc,      abc,       0, 0, 0, 0",
    "music,    mUSic,     0, 2, 0, 0",
    "O5I8,     0S1B,      0, 0, 4, 0",
    "u,        V,         0, 0, 1, 0",
    "Ann,      Anm,       0, 0, 0, 1",
    "will,     wiN,       2, 0, 0, 0",
    "Jim,      Jirn,      2, 0, 0, 0",
    "Hello,    HeNO,      2, 1, 0, 0",
    "Hello 42, HellO42,   1, 1, 0, 0",
    "a b,      axb,       1, 0, 0, 0",
    "ab,       abc,       1, 0, 0, 0",
    "s5,       S,         1, 1, 0, 0",
    "abcd,     xbyd,      0, 0, 0, 2",
    "'',       ab,        2, 0, 0, 0",
  })
  void tellsWhatAnErrorComesFrom(
      String reference, String reading, long segmentation, long cases, long lookAlike, long other) {
    ErrorKinds kinds = new ErrorKinds();

    kinds.add(reference, reading);

    Map<String, Object> expected =
        Map.of("segmentation", segmentation, "case", cases, "lookAlike", lookAlike, "other", other);
    assertThat(kinds.figures()).containsExactlyInAnyOrderEntriesOf(expected);
  }
}
