package dev.recogniser.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recogniser.Alphabet;
import dev.recogniser.Format;
import dev.recogniser.Lexicon;
import dev.recogniser.ModelInfo;
import dev.recogniser.OptionException;
import dev.recogniser.Preprocessing;
import dev.recogniser.ReadingOptions;
import dev.recogniser.internal.resolve.Languages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which labels are read by certain options, and which options are refused. */
class ReaderTest {

  private static final List<String> MARKS_TOO =
      List.copyOf(Alphabet.ALPHANUMERIC.and(Alphabet.MARKS).labels());
  private static final List<String> PLAIN = List.copyOf(Alphabet.ALPHANUMERIC.labels());

  private static Reader reader(ReadingOptions options, List<String> labels) {
    ModelInfo model = new ModelInfo(labels, 1, Preprocessing.INK, Map.of());
    return Reader.of(options, model, Languages.none("for a test"));
  }

  private static String read(ReadingOptions options, List<String> labels) {
    boolean[] allowed = reader(options, labels).transcriber().decoder().allowed();
    List<String> read = new ArrayList<>();
    for (int label = 0; label < allowed.length; label++) {
      if (allowed[label]) {
        read.add(labels.get(label));
      }
    }
    return String.join("", read);
  }

  @Test
  void leavesMarksOutUnlessToldOfAModelOfDigitsLettersAndMarksOnly() {
    ReadingOptions standard = ReadingOptions.standard();
    assertThat(read(standard, MARKS_TOO)).isEqualTo(String.join("", PLAIN));
    assertThat(read(standard, List.of("1", "+", "="))).isEqualTo("1+=");
  }

  @Test
  void readsTheMarksOfAFormat() {
    ReadingOptions time = ReadingOptions.standard().format(Format.parse("[0-9]{2}:[0-9]{2}"));
    assertThat(read(time, MARKS_TOO)).isEqualTo(String.join("", PLAIN) + ":");
    assertThat(read(time.alphabet(Alphabet.DIGITS.and(Alphabet.of(":"))), MARKS_TOO))
        .isEqualTo("0123456789:");
  }

  @Test
  void refusesAFormatAndALexiconWithoutACommonText() {
    ReadingOptions names =
        ReadingOptions.standard().lexicon(Lexicon.of(List.of("Anna", "Bob", "Zoe 7")));
    assertThat(reader(names.format(Format.parse("[A-Z][a-z]+")), PLAIN).texts()).isPresent();
    assertThatExceptionOfType(OptionException.class)
        .isThrownBy(() -> reader(names.format(Format.parse("[0-9]+")), PLAIN))
        .withMessageContaining("The format [0-9]+ and the lexicon have in common no text");
    assertThatExceptionOfType(OptionException.class)
        .isThrownBy(() -> reader(names.alphabet(Alphabet.DIGITS), PLAIN))
        .withMessageContaining("The lexicon has no text that can be read");
  }

  /** It would do nothing, and nobody would know. */
  @Test
  void refusesPreferredWordsThatNobodyCanRead() {
    ReadingOptions names =
        ReadingOptions.standard().lexicon(Lexicon.of(List.of("Anna", "Bob")).preferred());
    assertThat(reader(names, PLAIN).texts()).isEmpty();
    assertThatExceptionOfType(OptionException.class)
        .isThrownBy(() -> reader(names.alphabet(Alphabet.DIGITS), PLAIN))
        .withMessageContaining("The lexicon has no text that can be read");
  }

  /** What each glyph looks like alone may be a text that the format forbids. */
  @Test
  void refusesTextsThatAreExpectedWithoutContext() {
    ReadingOptions alone = ReadingOptions.standard().context(false);
    for (ReadingOptions options :
        List.of(
            alone.format(Format.parse("[0-9]{6}")), alone.lexicon(Lexicon.of(List.of("Anna"))))) {
      assertThatExceptionOfType(OptionException.class)
          .isThrownBy(() -> reader(options, PLAIN))
          .withMessageContaining("Read in context, or leave them out.");
    }
  }

  @Test
  void refusesAFormatThatNobodyCanRead() {
    ReadingOptions plate = ReadingOptions.standard().format(Format.parse("[A-Z]{2}[0-9]{4}"));
    assertThatExceptionOfType(OptionException.class)
        .isThrownBy(() -> reader(plate.alphabet(Alphabet.DIGITS), PLAIN))
        .withMessageContaining("The format [A-Z]{2}[0-9]{4} has no text that can be read")
        .withMessageContaining("have: 0123456789.");
    assertThatExceptionOfType(OptionException.class)
        .isThrownBy(
            () -> reader(ReadingOptions.standard().format(Format.parse("[0-9]-[0-9]")), PLAIN))
        .withMessageContaining("does not know the alphabet's marks -");
  }
}
