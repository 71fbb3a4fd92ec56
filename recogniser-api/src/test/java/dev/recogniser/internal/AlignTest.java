package dev.recogniser.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recogniser.Alphabet;
import dev.recogniser.BackendChoice;
import dev.recogniser.Box;
import dev.recogniser.Device;
import dev.recogniser.Drawing;
import dev.recogniser.Fit;
import dev.recogniser.Format;
import dev.recogniser.Lexicon;
import dev.recogniser.OptionException;
import dev.recogniser.ReadingOptions;
import dev.recogniser.RecognisedCharacter;
import dev.recogniser.Recogniser;
import dev.recogniser.Recognition;
import dev.recogniser.Segmenter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the characters of a known text are found. */
class AlignTest {

  private static final ReadingOptions STANDARD = ReadingOptions.standard();

  private final BlockLetters twoLines =
      new BlockLetters().write("LU 70", 20, 20).write("21", 20, 180);

  private static Recogniser over(BlockLetters.Engine engine, ReadingOptions options) {
    return new DefaultRecogniser(
        engine,
        new BackendChoice("test", "1", Device.cpu(), 1, "for a test"),
        DefaultRecogniser.Setup.with(Segmenter.standard()).with(options));
  }

  private static Recogniser recogniser() {
    return over(new BlockLetters.Engine(), STANDARD);
  }

  private static List<Box> boxes(Recognition read) {
    return read.characters().stream().map(RecognisedCharacter::box).toList();
  }

  private static double fit(Recognition read) {
    return read.fit().map(Fit::probability).orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void givesEachCharacterTheInkThatReadingGivesIt(FieldsTest.Kind kind) {
    Drawing drawing = kind.of(twoLines);
    Recognition read = recogniser().recognise(drawing);
    assertThat(read.text()).isEqualTo("LU 70\n21");
    for (String text : List.of("LU 70\n21", " LU  70 21 ", "LU 7021")) {
      Recognition aligned = recogniser().align(drawing, text);
      assertThat(aligned.text()).isEqualTo(text.strip().replaceAll("\\s+", " "));
      assertThat(boxes(aligned)).isEqualTo(boxes(read));
      assertThat(aligned.lines()).hasSize(2);
      assertThat(aligned.characters())
          .extracting(RecognisedCharacter::label)
          .containsExactly("L", "U", "7", "0", "2", "1");
      assertThat(aligned.characters())
          .allSatisfy(each -> assertThat(each.classification().certainty()).isGreaterThan(0.95));
      assertThat(fit(aligned)).isGreaterThan(0.5);
    }
  }

  /** A network that knows nothing of one label, wherever it looks, still finds its place. */
  @Test
  void findsALabelThatTheNetworkTakesForVeryImprobable() {
    BlockLetters.Engine blind =
        new BlockLetters.Engine() {
          @Override
          public void infer(
              float[] glyphs, int count, float[] logits, float @Nullable [] features) {
            super.infer(glyphs, count, logits, features);
            int labels = info().model().labels().size();
            for (int i = 0; i < count; i++) {
              logits[i * labels + info().model().labels().indexOf("7")] = -60;
            }
          }
        };
    Drawing drawing = twoLines.strokes();
    Recognition aligned = over(blind, STANDARD).align(drawing, "LU 70 21");
    assertThat(boxes(aligned)).isEqualTo(boxes(recogniser().align(drawing, "LU 70 21")));
    RecognisedCharacter seven = aligned.characters().get(2);
    assertThat(seven.label()).isEqualTo("7");
    assertThat(seven.classification().certainty()).isGreaterThan(0.95);
    assertThat(seven.alone().label()).isNotEqualTo("7");
    assertThat(fit(aligned)).isLessThan(0.01);
  }

  @Test
  void isNotHinderedByWhatTheRecogniserExpects() {
    ReadingOptions digits =
        STANDARD
            .alphabet(Alphabet.DIGITS)
            .format(Format.parse("[0-9]+"))
            .lexicon(Lexicon.of(List.of("702", "127")))
            .candidates(2);
    ReadingOptions alone = STANDARD.alphabet(Alphabet.DIGITS).context(false).candidates(2);
    for (ReadingOptions options : List.of(digits, alone)) {
      Recognition aligned =
          over(new BlockLetters.Engine(), options).align(twoLines.strokes(), "LU 70 21");
      assertThat(aligned.text()).isEqualTo("LU 70 21");
      assertThat(aligned.characters()).hasSize(6);
      assertThat(aligned.characters().get(0).candidates()).hasSize(2);
      assertThat(aligned.language().id()).isEmpty();
    }
  }

  @Test
  void saysThatATextDoesNotFitTheInk() {
    Recognition tooLong = recogniser().align(twoLines.strokes(), "LU 70 21 LU 70 21 LU 70 21");
    assertThat(tooLong.lines()).isEmpty();
    assertThat(tooLong.text()).isEmpty();
    assertThat(fit(tooLong)).isZero();
    assertThat(tooLong.fit().map(Fit::free).orElseThrow().text()).isEqualTo("LU 70\n21");
    assertThat(fit(recogniser().align(twoLines.strokes(), "12 UL 07"))).isLessThan(0.001);
    Recognition blank = recogniser().align(new BlockLetters().strokes(), "L");
    assertThat(blank.lines()).isEmpty();
    assertThat(fit(blank)).isZero();
  }

  @Test
  void refusesTextsThatCannotBeAligned() {
    assertRefused(" \n ", "There is no text to align. Give what the drawing says.");
    assertRefused("L".repeat(1001), "The text has 1001 characters, and no more than 1000");
    assertRefused("LéU. é", "The model cannot read what the text has: é .. It has: 0 1 2 7 L U.");
  }

  private static void assertRefused(String text, String message) {
    Drawing drawing = new BlockLetters().write("L", 20, 20).strokes();
    assertThatExceptionOfType(OptionException.class)
        .isThrownBy(() -> recogniser().align(drawing, text))
        .withMessageContaining(message);
  }
}
