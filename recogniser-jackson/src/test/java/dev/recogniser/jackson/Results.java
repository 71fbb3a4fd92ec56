package dev.recogniser.jackson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.recogniser.Alphabet;
import dev.recogniser.Drawing;
import dev.recogniser.Field;
import dev.recogniser.Format;
import dev.recogniser.InkRaster;
import dev.recogniser.ReadingOptions;
import dev.recogniser.Recogniser;
import dev.recogniser.Recognition;
import dev.recogniser.Stroke;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is read of the examples' drawings, by the standard model on ONNX Runtime. */
final class Results {

  /** As an application has it, which says nothing of this module. */
  static final ObjectMapper MAPPER = new ObjectMapper().findAndRegisterModules();

  static final Path DRAWINGS = Path.of("..", "examples", "drawings");

  private static final ReadingOptions STANDARD = ReadingOptions.standard();

  /** What is read of one drawing. */
  static final Recognition HEART = heart(STANDARD);

  /** Every kind of result: of each drawing, as image and as strokes, and by every option. */
  static final List<Recognition> ALL = all();

  private Results() {}

  private static List<Recognition> all() {
    List<Recognition> all = new ArrayList<>();
    try (Recogniser recogniser = Recogniser.open()) {
      names().forEach(name -> all.add(recogniser.recognise(drawing(name))));
      all.add(blank(recogniser));
      all.add(heart(recogniser, STANDARD.rejectBelow(0.999)));
      all.add(heart(recogniser, STANDARD.context(false).language("none")));
      all.add(heart(recogniser, STANDARD.format(Format.parse("[A-Z][a-z]{4} [0-9]{2}"))));
      all.add(heart(recogniser, STANDARD.format(Format.parse("[0-9]{3}"))));
    }
    all.add(withMarks());
    return all;
  }

  private static List<String> names() {
    try (Stream<Path> files = Files.list(DRAWINGS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(".md") && !name.endsWith(".fields.json"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Recognition heart(ReadingOptions options) {
    try (Recogniser recogniser = Recogniser.open()) {
      return heart(recogniser, options);
    }
  }

  static Recognition blank() {
    try (Recogniser recogniser = Recogniser.open()) {
      return blank(recogniser);
    }
  }

  /** What the fields of the form say, as its image. */
  static Map<String, Recognition> form() throws IOException {
    try (Recogniser recogniser = Recogniser.open()) {
      List<Field> fields =
          RecogniserModule.fieldReader(MAPPER, recogniser.options())
              .readValue(DRAWINGS.resolve("form.fields.json").toFile());
      return recogniser.recognise(drawing("form.png"), fields);
    }
  }

  /** By a model that tells how probably a glyph is no character. */
  static Recognition withMarks() {
    Alphabet alphabet = Alphabet.ALPHANUMERIC.and(Alphabet.MARKS);
    try (Recogniser recogniser = Recogniser.builder().alphabet(alphabet).build()) {
      return recogniser.recognise(drawing("heart.json"));
    }
  }

  private static Recognition heart(Recogniser recogniser, ReadingOptions options) {
    return recogniser.recognise(drawing("heart.json"), options);
  }

  private static Recognition blank(Recogniser recogniser) {
    return recogniser.recognise(Drawing.of(InkRaster.wrap(40, 30, new byte[40 * 30])));
  }

  static Drawing drawing(String name) {
    Path file = DRAWINGS.resolve(name);
    return name.endsWith(".json") ? strokes(file) : Drawing.read(file);
  }

  private static Drawing strokes(Path file) {
    try {
      JsonNode content = MAPPER.readTree(file.toFile());
      double[][] strokes = MAPPER.treeToValue(content.get("strokes"), double[][].class);
      return Drawing.ofStrokes(
          Stream.of(strokes).map(Stroke::of).toList(), content.get("penWidth").asDouble());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
