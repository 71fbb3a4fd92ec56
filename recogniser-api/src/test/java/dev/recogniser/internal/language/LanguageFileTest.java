package dev.recogniser.internal.language;

import static dev.recogniser.internal.language.PackedLanguage.CHILD;
import static dev.recogniser.internal.language.PackedLanguage.LAST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recogniser.ModelException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LanguageFileTest {

  private static final int VERSION_AT = 8;
  private static final int ORDER_AT = 10;
  private static final int LETTERS_AT = 18;
  private static final int STATES_AT = 26;
  private static final int ARCS_AT = 30;
  private static final int ARCS = 34;
  private static final String CURE =
      ". Get the artifact again, or make it with bin/training language.";

  private final byte[] file = TinyLanguage.file("tiny");

  private static AbstractThrowableAssert<?, ?> refuses(byte[] content) {
    return assertThatThrownBy(() -> LanguageFile.read("x.language", content))
        .isInstanceOf(ModelException.class);
  }

  /** With its checksum made to fit again, as only a wrong writer would leave it. */
  private static byte[] sealed(byte[] content) {
    int end = content.length - Integer.BYTES;
    ByteBuffer.wrap(content).putInt(end, LanguageFile.checksum(content, end));
    return content;
  }

  @Test
  void readsWhatItWrites() {
    LanguageModel model = LanguageFile.read("x.language", file);
    assertThat(model.id()).isEqualTo("tiny");
    assertThat(model.letters()).containsExactly("a", "b");
    assertThat(file).hasSize(LanguageFile.size(TinyLanguage.packed("tiny")));
  }

  @Test
  void refusesAFileThatIsCutAnywhere() {
    for (int length = 1; length < file.length; length++) {
      refuses(Arrays.copyOf(file, length))
          .hasMessageStartingWith("The language file x.language is cut short: it ")
          .hasMessageEndingWith(CURE);
    }
    refuses(Arrays.copyOf(file, file.length - 1))
        .hasMessageContaining("it has %d bytes of %d.", file.length - 1, file.length);
    refuses(Arrays.copyOf(file, ARCS_AT))
        .hasMessageContaining("it ends within its header, after 30 bytes.");
  }

  @Test
  void refusesBytesAfterItsEnd() {
    refuses(Arrays.copyOf(file, file.length + 1))
        .hasMessageContaining("is damaged: it has %d bytes, and its header says", file.length + 1);
  }

  @Test
  void refusesEveryDamagedByte() {
    for (int i = 0; i < file.length; i++) {
      byte[] damaged = file.clone();
      damaged[i] ^= 0x10;
      refuses(damaged);
    }
  }

  @Test
  void saysThatAChecksumDiffers() {
    file[ARCS + 7] ^= 1;
    refuses(file)
        .hasMessageMatching(
            "The language file x\\.language is damaged: its checksum is [0-9a-f]{8}, and the file says"
                + " [0-9a-f]{8}\\. Get .*");
  }

  @Test
  void refusesWhatIsNoLanguage() {
    String message = "x.language is no language file: it does not begin as one" + CURE;
    refuses(new byte[0]).hasMessage(message);
    refuses("PK and so on".getBytes(java.nio.charset.StandardCharsets.UTF_8)).hasMessage(message);
  }

  @Test
  void refusesAnotherVersion() {
    ByteBuffer.wrap(file).putShort(VERSION_AT, (short) 2);
    refuses(sealed(file))
        .hasMessage(
            "The language file x.language is of version 2; this library reads version 1. Take the"
                + " artifact of this library's version, or make it with its bin/training language.");
  }

  @Test
  void believesNoHeaderThatPromisesTooMuch() {
    for (int huge : new int[] {Integer.MAX_VALUE, 1 << 30, -1, 0}) {
      byte[] states = file.clone();
      ByteBuffer.wrap(states).putInt(STATES_AT, huge);
      refuses(sealed(states)).hasMessageContaining("its header gives sizes that none has");
      byte[] arcs = file.clone();
      ByteBuffer.wrap(arcs).putInt(ARCS_AT, huge);
      refuses(sealed(arcs)).hasMessageContaining("its header gives sizes that none has");
    }
    ByteBuffer.wrap(file).putInt(ARCS_AT, 1 << 20);
    refuses(sealed(file)).hasMessageContaining("is cut short");
  }

  @Test
  void refusesOrdersAndNumbersOfLettersThatNoneHas() {
    byte[] order = file.clone();
    ByteBuffer.wrap(order).putShort(ORDER_AT, (short) 1);
    refuses(sealed(order)).hasMessageContaining("is damaged: its order is 1");
    ByteBuffer.wrap(file).putShort(LETTERS_AT, (short) 64);
    refuses(sealed(file)).hasMessageContaining("it has 64 letters, not 1 to 63");
  }

  @Test
  void writesNothingThatItWouldNotRead() {
    PackedLanguage spare =
        TinyLanguage.packed("spare", CHILD, 1, 2 | LAST, CHILD | LAST, LAST, LAST, LAST);
    assertThatThrownBy(() -> LanguageFile.write(spare))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("it has more arcs than its states need");
  }

  static Stream<Arguments> contradictions() {
    return Stream.of(
        contradiction("no letter", 0 | CHILD, 1, 3 | LAST, 0 | CHILD | LAST, 1 | LAST, 0 | LAST),
        contradiction("not in order", 1, 0 | CHILD, 2 | LAST, CHILD | LAST, 1 | LAST, LAST),
        contradiction("lacks a letter", CHILD, 1 | LAST, CHILD | LAST, LAST, LAST, LAST),
        contradiction("fewer arcs", CHILD, 1, 2 | LAST, CHILD | LAST, 1 | LAST, 0),
        contradiction("no arc leads", 0, 1, 2 | LAST, CHILD | LAST, LAST, LAST),
        contradiction("not there", CHILD, 1, 2 | LAST, CHILD | LAST, CHILD | LAST, LAST),
        contradiction("after its end", 0, 1, 2 | CHILD | LAST, CHILD | LAST, LAST, LAST));
  }

  @ParameterizedTest
  @MethodSource("contradictions")
  void refusesContentThatContradictsItself(String message, byte[] arcs) {
    System.arraycopy(arcs, 0, file, ARCS, 6);
    refuses(sealed(file)).hasMessageContaining(message).hasMessageEndingWith(CURE);
  }

  /** Arcs that contradict each other, and a part of what is said of them. */
  private static Arguments contradiction(String message, int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return Arguments.of(message, bytes);
  }
}
