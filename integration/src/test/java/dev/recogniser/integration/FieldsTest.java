package dev.recogniser.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.Box;
import dev.recogniser.Drawing;
import dev.recogniser.Explanation;
import dev.recogniser.Field;
import dev.recogniser.Fit;
import dev.recogniser.Format;
import dev.recogniser.Lexicon;
import dev.recogniser.Overlay;
import dev.recogniser.ReadingOptions;
import dev.recogniser.Recogniser;
import dev.recogniser.Recognition;
import dev.recogniser.Stroke;
import dev.recogniser.training.data.StrokeFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form among the sample drawings is read field by field. */
class FieldsTest {

  private static final Recogniser RECOGNISER = Recogniser.open();
  private static final ReadingOptions ANY = RECOGNISER.options();
  private static final Field NUMBER =
      Field.of("number", new Box(40, 205, 480, 125))
          .options(ANY.format(Format.parse("[0-9]{6}")))
          .cells(6);
  private static final List<Field> FIELDS =
      List.of(
          Field.of("name", new Box(30, 30, 640, 135)),
          Field.of("code", new Box(700, 30, 440, 135))
              .options(ANY.format(Format.parse("[A-Z]{2} [0-9]{2}"))),
          NUMBER,
          Field.of("item", new Box(700, 205, 440, 125))
              .options(ANY.lexicon(Lexicon.of(List.of("Bread", "Dates", "Tea")))),
          Field.of("remark", new Box(30, 335, 860, 345)),
          Field.of("signature", new Box(900, 335, 240, 345)));

  @AfterAll
  static void close() {
    RECOGNISER.close();
  }

  private static Drawing form(String extension) {
    return extension.equals("json")
        ? StrokeFile.read(Drawings.FOLDER.resolve("form.json"))
        : Drawing.read(Drawings.FOLDER.resolve("form.png"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "json"})
  void saysWhatIsExpected(String extension) {
    Map<String, Recognition> read = RECOGNISER.recognise(form(extension), FIELDS);
    assertThat(read.values())
        .extracting(Recognition::text)
        .containsExactly("Zoe Heart", "NE 27", "620893", "Bread", "Feed the hen\nat 7", "");
    assertThat(read.keySet())
        .containsExactly("name", "code", "number", "item", "remark", "signature");
    for (String expecting : List.of("code", "number", "item")) {
      assertThat(read.get(expecting).fit().map(Fit::probability).orElseThrow())
          .as(expecting)
          .isGreaterThan(0.5);
    }
  }

  /** The tail of the 9 hangs into the remark, whose ink it is not. */
  @ParameterizedTest
  @ValueSource(strings = {"png", "json"})
  void keepsTheTailThatLeavesItsField(String extension) {
    Box nine =
        RECOGNISER.recognise(form(extension), FIELDS).get("number").characters().get(4).box();
    assertThat(nine.bottom()).isGreaterThan(FIELDS.get(4).region().y() + 5);
  }

  @Test
  void saysThatANumberWithAnEmptyCellDoesNotFit() {
    Drawing whole = form("json");
    List<Stroke> others =
        whole.strokes().stream().filter(stroke -> !isZero(stroke.bounds())).toList();
    Drawing lacking = Drawing.ofStrokes(others, whole.penWidth());
    Recognition read = RECOGNISER.recognise(lacking, List.of(NUMBER)).get("number");
    assertThat(read.text()).isEmpty();
    assertThat(read.fit().orElseThrow().probability()).isZero();
    assertThat(read.fit().orElseThrow().free().text()).isEqualTo("62 893");
  }

  private static boolean isZero(Box stroke) {
    return stroke.iou(new Box(216, 228, 48, 92)) > 0.9;
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "json"})
  void explainsAFieldOverTheWholeForm(String extension) {
    Drawing form = form(extension);
    Recognition item = RECOGNISER.recognise(form, FIELDS).get("item");
    List<Explanation> why = RECOGNISER.explainer().explain(item);
    assertThat(why).hasSize(5);
    assertThat(why)
        .allSatisfy(each -> assertThat(each.segment().box().x()).isBetween(730.0, 1030.0));
    assertThat(Overlay.of(form, why).png()).isNotEmpty();
  }
}
