package dev.recogniser.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recogniser.Classification;
import dev.recogniser.HeatMap;
import dev.recogniser.RecognisedCharacter;
import dev.recogniser.Recognition;
import dev.recogniser.internal.read.LineDecision;
import dev.recogniser.internal.resolve.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is timed is the work that it is said to be, on every backend. */
class BenchmarksTest {

  /** Of a glyph, by both shipped models: digits, letters, marks, and what is no character. */
  private static final int SCORES = 80;

  @TempDir static Path references;

  /** As the forks of a run do. */
  @BeforeAll
  static void computeReferencesOnce() {
    System.setProperty(References.FOLDER, references.toString());
  }

  @AfterAll
  static void forget() {
    System.clearProperty(References.FOLDER);
  }

  private static <T extends Setting> T on(String backend, T setting) {
    setting.backend = backend;
    setting.device = "cpu";
    setting.model = "emnist";
    setting.engineThreads = 1;
    return setting;
  }

  @ParameterizedTest
  @ValueSource(strings = {"onnx", "djl", "dl4j"})
  void readsCharactersByTheLibraryTheEngineAndTheBareEngine(String backend) {
    LibraryState library = on(backend, new LibraryState());
    EngineState engine = on(backend, new EngineState());
    BareState bare = on(backend, new BareState());
    CharacterBenchmark benchmark = new CharacterBenchmark();
    CharacterBenchmark.Batch batch = new CharacterBenchmark.Batch();
    batch.batch = 70;
    batch.draw();
    library.open();
    engine.open();
    bare.open();
    try {
      List<Classification> read = benchmark.library(library, batch);
      assertThat(read).hasSize(70);
      assertThat(read.get(0).candidates().get(0).label()).isEqualTo("H");
      float[] scores = benchmark.engine(engine, batch, new CharacterBenchmark.Scores());
      assertThat(benchmark.bare(bare, batch, new CharacterBenchmark.Scores()))
          .hasSize(70 * SCORES)
          .containsExactly(scores, within(Parity.TOLERANCE));
    } finally {
      library.close();
      engine.close();
      bare.close();
    }
  }

  /** Whatever its name ends in. */
  @Test
  void takesAWholePathForAFile(@TempDir Path folder) throws IOException {
    byte[] content = new byte[Models.find(null, "emnist", null).content().remaining()];
    Models.find(null, "emnist", null).content().get(content);
    EngineState engine = on("onnx", new EngineState());
    engine.model = Files.write(folder.resolve("mine.bin"), content).toString();
    engine.open();
    engine.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"onnx", "djl", "dl4j"})
  void infersAndExplainsTheCharactersOfADrawing(String backend) {
    ExplainBenchmark.Both engine = on(backend, new ExplainBenchmark.Both());
    EngineStageBenchmark.Characters characters = new EngineStageBenchmark.Characters();
    characters.drawing = "line";
    characters.draw();
    engine.open();
    engine.openLibrary();
    try {
      EngineStageBenchmark.Results results = new EngineStageBenchmark.Results();
      results.prepare(engine, characters);
      EngineStageBenchmark stages = new EngineStageBenchmark();
      assertThat(stages.infer(engine, characters, results)).hasSize(8 * SCORES);
      List<HeatMap> maps = stages.explain(engine, characters, results);
      assertThat(maps).hasSize(8).allSatisfy(map -> assertThat(map.width()).isEqualTo(14));
      ExplainBenchmark explain = new ExplainBenchmark();
      assertThat(explain.forwardFeaturesAndMap(engine).values())
          .containsExactly(maps.get(0).values());
      assertThat(explain.explain(engine).width()).isEqualTo(28);
      assertThat(explain.occlusion(engine).width()).isEqualTo(28);
      assertThat(explain.forward(engine)).hasSize(SCORES);
    } finally {
      engine.closeLibrary();
      engine.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"onnx", "djl", "dl4j"})
  void startsWithAFirstResult(String backend) {
    StartBenchmark.Start start = on(backend, new StartBenchmark.Start());
    start.readFile();
    Recognition first = new StartBenchmark().firstResult(start);
    start.close();
    assertThat(first.text()).isEqualTo("H");
  }

  @ParameterizedTest
  @ValueSource(strings = {"onnx", "djl", "dl4j"})
  void multipliesMatrices(String backend) {
    PeakBenchmark benchmark = new PeakBenchmark();
    benchmark.backend = backend;
    benchmark.device = "cpu";
    benchmark.engineThreads = 1;
    benchmark.side = 33;
    benchmark.open(); // looks at the product
    assertThat(benchmark.multiply()).isPositive();
    benchmark.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"character", "line"})
  void readsADrawingStageByStage(String drawing) {
    int characters = Sample.of(drawing).characters();
    StageBenchmark stages = new StageBenchmark();
    stages.drawing = drawing;
    stages.prepare();
    assertThat(stages.decodeImage().raster()).isEqualTo(Sample.of(drawing).drawing().raster());
    assertThat(stages.segment()).hasSize(characters);
    assertThat(stages.normalise()).isEqualTo(Sample.of(drawing).glyphs());
    assertThat(stages.decode()).hasSize(characters);
    assertThat(stages.overhead().characters()).hasSize(characters);
  }

  @Test
  void readsEachGlyphForItselfAsItReadsThemApart() {
    LibraryState library = on("onnx", new GlyphLibraryState());
    DrawingBenchmark.Picture picture = new DrawingBenchmark.Picture();
    picture.drawing = "line";
    picture.draw();
    library.open();
    Recognition read = new DrawingBenchmark().recognise(library, picture);
    List<Classification> apart = library.get().classify(Sample.of("line").glyphs());
    library.close();
    assertThat(read.characters().stream().map(RecognisedCharacter::label))
        .containsExactlyElementsOf(
            apart.stream().map(each -> each.candidates().get(0).label()).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "none"})
  void searchesEachLine(String language) {
    ReadingBenchmark reading = new ReadingBenchmark();
    reading.drawing = "page";
    reading.language = language;
    reading.look();
    List<LineDecision> lines = reading.search();
    assertThat(lines).hasSize(25);
    assertThat(lines.stream().mapToInt(line -> line.readings().get(0).characters().size()).sum())
        .isEqualTo(1000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"anything", "format", "lexicon", "preferred"})
  void readsWhatIsExpected(String expected) {
    LibraryState library = on("onnx", new LibraryState());
    ExpectationBenchmark.Asked asked = new ExpectationBenchmark.Asked();
    asked.expected = expected;
    library.open();
    asked.ask(library);
    Recognition read = new ExpectationBenchmark().recognise(library, asked);
    library.close();
    assertThat(read.characters()).hasSize(8);
    assertThat(read.fit().isPresent())
        .isEqualTo(expected.equals("format") || expected.equals("lexicon"));
  }

  @Test
  void opensALanguage() {
    LanguageBenchmark benchmark = new LanguageBenchmark();
    benchmark.language = "en";
    assertThat(benchmark.open().model()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"character", "page"})
  void readsWholeDrawings(String drawing) {
    LibraryState library = on("onnx", new LibraryState());
    DrawingBenchmark.Picture picture = new DrawingBenchmark.Picture();
    picture.drawing = drawing;
    picture.draw();
    library.open();
    Recognition read = new DrawingBenchmark().recognise(library, picture);
    library.close();
    assertThat(read.characters()).hasSize(Sample.of(drawing).characters());
  }
}
