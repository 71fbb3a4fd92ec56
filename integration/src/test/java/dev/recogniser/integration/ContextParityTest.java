package dev.recogniser.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.Drawing;
import dev.recogniser.Reading;
import dev.recogniser.RecognisedCharacter;
import dev.recogniser.Recogniser;
import dev.recogniser.RecogniserBuilder;
import dev.recogniser.Recognition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Drawings read the same on every engine: the same texts, and the same others in their order. */
class ContextParityTest {

  private static final List<String> BACKENDS = List.of("onnx", "djl", "dl4j");

  /** Probabilities that lie closer are alike. */
  private static final double TIE = 1e-4;

  private static final List<Drawing> DRAWINGS = new ArrayList<>();

  @BeforeAll
  static void draw() throws IOException {
    DRAWINGS.addAll(Drawings.all());
    Stream.of("Hello 42", "Tillie Zone", "4224", "nine Hill Hello", "l", "no 42 l4 o2")
        .map(PenText::of)
        .forEach(DRAWINGS::add);
  }

  @Test
  void inContextWithALanguage() {
    List<Recognition> read = readAlike(builder -> builder.language("en"));
    assertThat(read).allSatisfy(each -> assertThat(each.language().id()).contains("en"));
    assertThat(read.stream().flatMap(each -> each.words().stream()))
        .anySatisfy(word -> assertThat(word.alternatives()).hasSize(3));
  }

  @Test
  void inContextWithoutALanguage() {
    List<Recognition> read = readAlike(builder -> builder.language(RecogniserBuilder.NO_LANGUAGE));
    assertThat(read).allSatisfy(each -> assertThat(each.language().id()).isEmpty());
  }

  @Test
  void glyphByGlyph() {
    List<Recognition> read = readAlike(builder -> builder.context(false));
    assertThat(read.stream().flatMap(each -> each.characters().stream()))
        .hasSizeGreaterThan(60)
        .allSatisfy(
            character ->
                assertThat(character.label())
                    .isEqualTo(character.alone().candidates().get(0).label()));
  }

  /** Else the three tests above would compare the same readings. */
  @Test
  void contextAndLanguageMatter() {
    List<String> english = texts(read("onnx", builder -> builder.language("en")));
    List<String> none =
        texts(read("onnx", builder -> builder.language(RecogniserBuilder.NO_LANGUAGE)));
    List<String> alone = texts(read("onnx", builder -> builder.context(false)));
    assertThat(none).isNotEqualTo(english);
    assertThat(alone).isNotEqualTo(none);
  }

  private static List<Recognition> readAlike(UnaryOperator<RecogniserBuilder> options) {
    Map<String, List<Recognition>> read = new TreeMap<>();
    BACKENDS.forEach(backend -> read.put(backend, read(backend, options)));
    List<Recognition> first = read.get("onnx");
    read.forEach(
        (backend, recognitions) ->
            assertThat(recognitions.stream().map(ContextParityTest::everyReading).toList())
                .as(backend)
                .isEqualTo(first.stream().map(ContextParityTest::everyReading).toList()));
    return first;
  }

  private static List<Recognition> read(String backend, UnaryOperator<RecogniserBuilder> options) {
    RecogniserBuilder builder = Recogniser.builder().backend(backend).threads(1);
    try (Recogniser recogniser = options.apply(builder).build()) {
      return recogniser.recognise(DRAWINGS);
    }
  }

  private static List<String> texts(List<Recognition> read) {
    return read.stream().map(Recognition::text).toList();
  }

  /** The texts of all readings of its lines and words, and how its characters were divided. */
  private static List<String> everyReading(Recognition read) {
    List<String> all = new ArrayList<>(List.of(read.text()));
    read.lines().forEach(line -> all.addAll(certain(line.alternatives())));
    read.words().forEach(word -> all.addAll(certain(word.alternatives())));
    read.characters().stream()
        .map(RecognisedCharacter::box)
        .map(Object::toString)
        .forEach(all::add);
    return all;
  }

  /**
   * How it was read, and in no order the other readings but for those that are no more probable
   * than the last: with equal gaps, as in 4224, several share the last place, and the sixth digit
   * of a score decides between them.
   */
  private static List<String> certain(List<Reading> readings) {
    double last = readings.get(readings.size() - 1).probability();
    return Stream.concat(
            Stream.of(readings.get(0).text()),
            readings.stream()
                .skip(1)
                .filter(each -> each.probability() > last + TIE)
                .map(Reading::text)
                .sorted())
        .toList();
  }
}
