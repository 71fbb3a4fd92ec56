package dev.recogniser.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recogniser.Alphabet;
import dev.recogniser.BackendChoice;
import dev.recogniser.Box;
import dev.recogniser.Device;
import dev.recogniser.Drawing;
import dev.recogniser.DrawingException;
import dev.recogniser.Explanation;
import dev.recogniser.Field;
import dev.recogniser.Fit;
import dev.recogniser.Format;
import dev.recogniser.InkRaster;
import dev.recogniser.Limits;
import dev.recogniser.OptionException;
import dev.recogniser.Orientation;
import dev.recogniser.ReadingOptions;
import dev.recogniser.RecognisedCharacter;
import dev.recogniser.Recogniser;
import dev.recogniser.Recognition;
import dev.recogniser.Segment;
import dev.recogniser.Segmenter;
import dev.recogniser.StoppedException;
import dev.recogniser.Stroke;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the fields of a form are read. */
class FieldsTest {

  private static final ReadingOptions STANDARD = ReadingOptions.standard();

  private static final Field NAME = Field.of("name", new Box(10, 10, 300, 120));
  private static final Field CODE =
      Field.of("code", new Box(350, 10, 300, 120)).options(STANDARD.format(Format.parse("[0-9]+")));
  private static final Field BLANK = Field.of("blank", new Box(10, 150, 300, 120));
  private static final Field NOTE =
      Field.of("note", new Box(350, 150, 300, 120)).options(STANDARD.alphabet(Alphabet.of("LU")));

  private final BlockLetters.Engine engine = new BlockLetters.Engine();
  private final BlockLetters sheet =
      new BlockLetters().write("LUL", 20, 20).write("702", 360, 20).write("UL", 360, 160);

  /** What is drawn. */
  enum Kind {
    STROKES,
    IMAGE;

    Drawing of(BlockLetters sheet) {
      return this == STROKES ? sheet.strokes() : sheet.image(700, 400);
    }
  }

  @Test
  void refusesToTurnFields() {
    ReadingOptions turned = STANDARD.orientation(Orientation.AUTO);
    try (Recogniser recogniser = over(Segmenter.standard(), Limits.standard(), turned)) {
      assertThatExceptionOfType(OptionException.class)
          .isThrownBy(() -> recogniser.recognise(sheet.image(700, 400), List.of(NAME)))
          .withMessageContaining("Field 'name': Fields are read as they stand")
          .withMessageContaining("Drawing.turned");
    }
  }

  private Recogniser over(Segmenter segmenter, Limits limits, ReadingOptions options) {
    return new DefaultRecogniser(
        engine,
        new BackendChoice("test", "1", Device.cpu(), 1, "for a test"),
        DefaultRecogniser.Setup.with(segmenter).with(options).within(limits, System::nanoTime));
  }

  private Recogniser recogniser() {
    return over(Segmenter.standard(), Limits.standard(), STANDARD);
  }

  private static List<String> texts(Map<String, Recognition> read) {
    return read.values().stream().map(Recognition::text).toList();
  }

  private void assertRefused(String message, Drawing drawing, Field... fields) {
    assertThatExceptionOfType(OptionException.class)
        .isThrownBy(() -> recogniser().recognise(drawing, List.of(fields)))
        .withMessageContaining(message);
  }

  @AfterEach
  void clearsTheInterrupt() {
    Thread.interrupted();
  }

  @ParameterizedTest
  @EnumSource
  void readsEachByItsNameInTheirOrder(Kind kind) {
    Map<String, Recognition> read =
        recogniser().recognise(kind.of(sheet), List.of(NOTE, NAME, BLANK, CODE));
    assertThat(read.keySet()).containsExactly("note", "name", "blank", "code");
    assertThat(texts(read)).containsExactly("UL", "LUL", "", "702");
    assertThat(read.get("code").fit().map(Fit::probability).orElseThrow()).isGreaterThan(0.9);
    assertThat(read.get("name").fit()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void sendsAllTogetherWhateverTheirOptions(Kind kind) {
    recogniser().recognise(kind.of(sheet), List.of(NAME, CODE, BLANK, NOTE));
    assertThat(engine.batches).hasSize(1);
    int together = engine.batches.get(0);

    Field explained = NOTE.options(STANDARD.explanations(true));
    Field more = NAME.options(STANDARD.explanations(true));
    Map<String, Recognition> read =
        recogniser().recognise(kind.of(sheet), List.of(more, CODE, BLANK, explained));
    assertThat(engine.batches).hasSize(3);
    assertThat(engine.batches.get(1) + engine.batches.get(2)).isEqualTo(together);
    assertThat(read.get("note").characters())
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.features()).isPresent());
    assertThat(read.get("code").characters())
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.features()).isEmpty());
  }

  /** The 1 hangs down from the code into the note, the U rises out of its box. */
  @ParameterizedTest
  @EnumSource
  void keepsWholeWhatLeavesItsBoxAndLeavesOutWhatReachesIn(Kind kind) {
    Drawing drawing =
        kind.of(
            new BlockLetters()
                .write("70", 360, 20)
                .write("1", 620, 70)
                .write("L", 360, 160)
                .write("U", 440, 120));
    Map<String, Recognition> read = recogniser().recognise(drawing, List.of(CODE, NOTE));
    assertThat(texts(read)).containsExactly("701", "LU");
    Box one = read.get("code").characters().get(2).box();
    assertThat(one.y()).isBetween(66.0, 69.0);
    assertThat(one.bottom()).isBetween(171.0, 174.0);
    assertThat(read.get("note").characters().get(1).box().y()).isBetween(116.0, 119.0);
  }

  @ParameterizedTest
  @EnumSource
  void leavesOutWhatNoFieldHoldsMostOf(Kind kind) {
    Field low = Field.of("low", new Box(10, 101, 300, 80));
    assertThat(recogniser().recognise(kind.of(sheet), List.of(low)).get("low").text()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void givesWhatLiesInTwoToTheOneThatHoldsMore(Kind kind) {
    Field left = Field.of("left", new Box(10, 10, 100, 120));
    Field right = Field.of("right", new Box(80, 10, 200, 120)); // the U begins at 100
    assertThat(texts(recogniser().recognise(kind.of(sheet), List.of(left, right))))
        .containsExactly("L", "UL");
  }

  @ParameterizedTest
  @EnumSource
  void givesBoxesAndStrokesOfTheWholeDrawing(Kind kind) {
    Drawing drawing = kind.of(sheet);
    List<RecognisedCharacter> whole = recogniser().recognise(drawing).characters();
    List<RecognisedCharacter> note =
        recogniser().recognise(drawing, List.of(NOTE)).get("note").characters();
    assertThat(note).hasSize(2);
    for (int i = 0; i < 2; i++) {
      RecognisedCharacter there = whole.get(6 + i);
      assertThat(note.get(i).box().iou(there.box())).isGreaterThan(0.95);
      assertThat(note.get(i).segment().strokes())
          .isEqualTo(there.segment().strokes())
          .hasSize(kind == Kind.STROKES ? 1 : 0);
    }
  }

  @ParameterizedTest
  @EnumSource
  void explainsCharactersInTheWholeDrawing(Kind kind) {
    Recogniser recogniser = recogniser();
    RecognisedCharacter last =
        recogniser.recognise(kind.of(sheet), List.of(NOTE)).get("note").characters().get(1);
    Explanation why = recogniser.explainer().explain(last);
    assertThat(why.label()).isEqualTo("L");
    assertThat(why.square().x()).isBetween(390.0, 440.0);
    assertThat(why.square().y()).isBetween(130.0, 160.0);
  }

  @ParameterizedTest
  @EnumSource
  void takesACellForACharacter(Kind kind) {
    Field six = Field.of("six", new Box(10, 10, 480, 120)).cells(6);
    ReadingOptions digits = STANDARD.format(Format.parse("[0-9]{6}"));
    Drawing full = kind.of(new BlockLetters().write("702127", 20, 20));
    Recognition read = recogniser().recognise(full, List.of(six.options(digits))).get("six");
    assertThat(read.text()).isEqualTo("702127");
    assertThat(read.fit().orElseThrow().probability()).isGreaterThan(0.9);
    assertThat(read.characters()).hasSize(6);
  }

  @ParameterizedTest
  @EnumSource
  void anEmptyCellIsAGap(Kind kind) {
    Field six = Field.of("six", new Box(10, 10, 480, 120)).cells(6);
    ReadingOptions digits = STANDARD.format(Format.parse("[0-9]{5,6}"));
    Drawing gap = kind.of(new BlockLetters().write("70 127", 20, 20));
    Recognition read = recogniser().recognise(gap, List.of(six.options(digits))).get("six");
    assertThat(read.text()).isEmpty();
    assertThat(read.fit().orElseThrow().probability()).isZero();
    assertThat(read.fit().orElseThrow().free().text()).isEqualTo("70 127");

    ReadingOptions spaced = STANDARD.format(Format.parse("[0-9]+ [0-9]+"));
    assertThat(texts(recogniser().recognise(gap, List.of(six.options(spaced)))))
        .containsExactly("70 127");
  }

  @ParameterizedTest
  @EnumSource
  void emptyCellsBeforeAndAfterLeaveNothing(Kind kind) {
    Field six = Field.of("six", new Box(10, 10, 480, 120)).cells(6);
    ReadingOptions digits = STANDARD.format(Format.parse("[0-9]{3}"));
    Drawing middle = kind.of(new BlockLetters().write("127", 100, 20));
    assertThat(texts(recogniser().recognise(middle, List.of(six, six("other", digits)))))
        .containsExactly("127", "");
    assertThat(texts(recogniser().recognise(middle, List.of(six.options(digits)))))
        .containsExactly("127");
  }

  private static Field six(String name, ReadingOptions options) {
    return Field.of(name, new Box(10, 200, 480, 120)).options(options).cells(6);
  }

  @ParameterizedTest
  @EnumSource
  void readsRowsOfCellsAsLines(Kind kind) {
    List<Box> cells = new ArrayList<>(Field.of("row", new Box(10, 10, 240, 130)).cells(3).cells());
    cells.addAll(Field.of("row", new Box(10, 140, 240, 130)).cells(3).cells());
    Field rows = Field.of("rows", new Box(10, 10, 240, 260)).cells(cells);
    Drawing drawing = kind.of(new BlockLetters().write("LU", 20, 20).write("702", 20, 150));
    Recognition read = recogniser().recognise(drawing, List.of(rows)).get("rows");
    assertThat(read.text()).isEqualTo("LU\n702");
    assertThat(read.lines()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void aCharacterThatLeavesItsCellStaysWhole(Kind kind) {
    Field cells = Field.of("cells", new Box(10, 10, 240, 120)).cells(3);
    Drawing drawing = kind.of(new BlockLetters().write("L", 60, 20).write("2", 180, 20));
    Recognition read = recogniser().recognise(drawing, List.of(cells)).get("cells");
    assertThat(read.text()).isEqualTo("L 2");
    assertThat(read.characters().get(0).box().width()).isBetween(52.0, 56.0);
  }

  @Test
  void partsCharactersThatTouchBetweenTheirCells() {
    Field cells = Field.of("cells", new Box(10, 10, 240, 120)).cells(3);
    Drawing drawing =
        new BlockLetters()
            .write("LUL", 20, 20)
            .line(70, 120, 100, 80)
            .line(150, 80, 180, 80)
            .image(300, 200);
    assertThat(texts(recogniser().recognise(drawing, List.of(cells)))).containsExactly("LUL");
  }

  /** Not where they touch across rows, whatever their widths. */
  @Test
  void leavesWholeWhatTouchesAcrossRowsOfCells() {
    List<Box> cells = new ArrayList<>(Field.of("row", new Box(10, 10, 240, 130)).cells(3).cells());
    cells.addAll(Field.of("row", new Box(10, 140, 240, 130)).cells(3).cells());
    Field rows = Field.of("rows", new Box(10, 10, 240, 260)).cells(cells);
    Drawing drawing =
        new BlockLetters()
            .line(60, 40, 80, 200, 70, 40, 60, 220)
            .line(70, 100, 245, 20)
            .image(300, 300);
    Recognition read = recogniser().recognise(drawing, List.of(rows)).get("rows");
    assertThat(read.characters()).hasSize(1);
    assertThat(read.characters().get(0).box().width()).isGreaterThan(180);
  }

  @Test
  void givesTheInkOfAFieldToASegmenterOfTheApplicationsOwn() {
    List<Drawing> given = new ArrayList<>();
    Segmenter own =
        drawing -> {
          given.add(drawing);
          return Segmenter.ofBoxes(List.of(new Box(350, 150, 80, 120), new Box(430, 150, 80, 120)))
              .segment(drawing);
        };
    Field cells = Field.of("cells", new Box(350, 10, 240, 120)).cells(3);
    Map<String, Recognition> read =
        over(own, Limits.standard(), STANDARD)
            .recognise(Kind.IMAGE.of(sheet), List.of(NOTE, BLANK, cells));
    assertThat(given).hasSize(1);
    assertThat(given.get(0).raster().width()).isLessThan(150);
    assertThat(texts(read)).containsExactly("UL", "", "702");
  }

  @Test
  void namesTheFieldThatASegmenterOfTheApplicationsOwnFailsAt() {
    InkRaster ink = InkRaster.wrap(1, 1, new byte[] {-1});
    Segmenter astray = drawing -> List.of(Segment.of(new Box(1e12, 0, 1, 1), ink, 0, false));
    assertThatExceptionOfType(DrawingException.class)
        .isThrownBy(
            () ->
                over(astray, Limits.standard(), STANDARD)
                    .recognise(sheet.strokes(), List.of(BLANK, NOTE)))
        .withMessageStartingWith("Field 'note': ")
        .withMessageContaining("own coordinates");
  }

  @ParameterizedTest
  @EnumSource
  void readsAFieldWithoutInkAsABlankDrawing(Kind kind) {
    Field expecting = BLANK.options(STANDARD.format(Format.parse("[0-9]")));
    Recognition read = recogniser().recognise(kind.of(sheet), List.of(expecting)).get("blank");
    assertThat(read.text()).isEmpty();
    assertThat(read.fit().orElseThrow().probability()).isZero();
    assertThat(engine.batches).isEmpty();
  }

  @Test
  void readsNoFieldsAndBlankDrawings() {
    assertThat(recogniser().recognise(sheet.strokes(), List.of())).isEmpty();
    for (Drawing blank :
        List.of(new BlockLetters().strokes(), new BlockLetters().image(700, 400))) {
      assertThat(texts(recogniser().recognise(blank, List.of(NAME, BLANK))))
          .containsExactly("", "");
    }
  }

  @Test
  void refusesFieldsThatCannotBeToldApart() {
    assertRefused(
        "Two fields are called 'name'",
        sheet.strokes(),
        NAME,
        CODE,
        Field.of("name", NOTE.region()));
    assertRefused(
        "'name' and 'inner' share more than half of the smaller region",
        sheet.strokes(),
        CODE,
        NAME,
        Field.of("inner", new Box(20, 20, 50, 50)));
  }

  /** Strokes have no page: a field where nothing was written may lie beyond them. */
  @Test
  void refusesARegionOutsideOfAnImageOnly() {
    Field beyond = Field.of("beyond", new Box(10, 400, 300, 120));
    assertRefused("Field 'beyond': its region", Kind.IMAGE.of(sheet), NAME, beyond);
    assertThat(texts(recogniser().recognise(sheet.strokes(), List.of(NAME, beyond))))
        .containsExactly("LUL", "");
    Field edge = Field.of("edge", new Box(-1e150, -1e150, 1e150 + 650, 1e150));
    assertRefused("Field 'edge'", Kind.IMAGE.of(sheet), edge);
  }

  @Test
  void namesTheFieldWhoseOptionsDoNotSuitTheModel() {
    Field letters = NOTE.options(STANDARD.format(Format.parse("[x-z]+")));
    assertRefused("Field 'note': The format [x-z]+ has no text", sheet.strokes(), NAME, letters);
  }

  @Test
  void countsTheCharactersOfAllFieldsTogether() {
    Limits eight = Limits.standard().characters(8);
    List<Field> fields = List.of(NAME, CODE, NOTE);
    assertThat(over(Segmenter.standard(), eight, STANDARD).recognise(sheet.strokes(), fields))
        .hasSize(3);
    assertThatExceptionOfType(DrawingException.class)
        .isThrownBy(
            () ->
                over(Segmenter.standard(), eight.characters(7), STANDARD)
                    .recognise(sheet.strokes(), fields))
        .withMessageContainingAll("Field 'note'", "8 characters", "the 7 allowed");
    for (Limits few : List.of(eight.strokes(7), eight.points(20))) {
      assertThatExceptionOfType(DrawingException.class)
          .isThrownBy(
              () -> over(Segmenter.standard(), few, STANDARD).recognise(sheet.strokes(), fields))
          .withMessageContaining("Limits.");
    }
    assertThatExceptionOfType(DrawingException.class)
        .isThrownBy(
            () ->
                over(Segmenter.standard(), eight.pieces(7), STANDARD)
                    .recognise(Kind.IMAGE.of(sheet), fields))
        .withMessageContainingAll("8 pieces", "the 7 allowed");
  }

  @ParameterizedTest
  @EnumSource
  void endsWhenItsTimeIsUpOrItsThreadIsInterrupted(Kind kind) {
    AtomicLong asked = new AtomicLong();
    Recogniser recogniser =
        new DefaultRecogniser(
            engine,
            new BackendChoice("test", "1", Device.cpu(), 1, "for a test"),
            DefaultRecogniser.Setup.with(Segmenter.standard())
                .within(Limits.standard().timeout(Duration.ofNanos(5)), asked::incrementAndGet));
    assertThatExceptionOfType(StoppedException.class)
        .isThrownBy(() -> recogniser.recognise(kind.of(sheet), List.of(NAME, CODE)));
    assertThat(engine.batches).isEmpty();

    Thread.currentThread().interrupt();
    assertThatExceptionOfType(StoppedException.class)
        .isThrownBy(() -> recogniser().recognise(kind.of(sheet), List.of(NAME, CODE)));
  }

  /** Each of a hundred scribbles has a tail across the sheet, and is read whole. */
  @Test
  void refusesInkThatReachesFarBeyondItsRegions() {
    List<Field> fields = new ArrayList<>();
    List<Stroke> strokes = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      double x = 1 + 20 * (i % 10);
      double y = 1 + 20 * (i / 10);
      fields.add(Field.of("field " + i, new Box(x, y, 18, 18)));
      double[] scribble = new double[2 * 300 + 4];
      for (int p = 0; p < 300; p++) {
        scribble[2 * p] = x + (p % 2 == 0 ? 1 : 17);
        scribble[2 * p + 1] = y + 1 + p % 16;
      }
      System.arraycopy(new double[] {1500, y, x, 1500}, 0, scribble, 600, 4);
      strokes.add(Stroke.of(scribble));
    }
    Drawing drawing = Drawing.ofStrokes(strokes, BlockLetters.PEN);
    assertThatExceptionOfType(DrawingException.class)
        .isThrownBy(() -> recogniser().recognise(drawing, fields))
        .withMessageContainingAll("Field 'field ", "beyond its regions", "8 times");
  }

  /** A thousand fields of two characters on a sheet of 22 megapixels. */
  @Test
  void readsAThousandFields() {
    BlockLetters large = new BlockLetters();
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      int x = 180 * (i % 20);
      int y = 120 * (i / 20);
      large.write(i % 2 == 0 ? "70" : "LU", x + 20, y + 10);
      fields.add(Field.of("field " + i, new Box(x + 10, y + 5, 160, 110)));
    }
    Map<String, Recognition> read = recogniser().recognise(large.image(3620, 6020), fields);
    assertThat(texts(read).subList(0, 2)).containsExactly("70", "LU");
    assertThat(Set.copyOf(texts(read))).containsExactlyInAnyOrder("70", "LU");
    assertThat(read).hasSize(1000);
  }
}
