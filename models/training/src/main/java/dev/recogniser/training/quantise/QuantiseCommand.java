package dev.recogniser.training.quantise;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.recogniser.Glyph;
import dev.recogniser.ModelInfo;
import dev.recogniser.Recogniser;
import dev.recogniser.format.ModelFile;
import dev.recogniser.spi.Model;
import dev.recogniser.training.cli.Progress;
import dev.recogniser.training.cli.RecogniserOptions;
import dev.recogniser.training.cli.Report;
import dev.recogniser.training.cli.SampleSources;
import dev.recogniser.training.data.DataException;
import dev.recogniser.training.data.Sha256;
import dev.recogniser.training.data.WholeFile;
import dev.recogniser.training.evaluate.GlyphEvaluation;
import dev.recogniser.training.evaluate.ReadGlyphs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code quantise}: makes an int8 model of a float32 one. */
@Command(
    name = "quantise",
    description =
        "Makes an int8 model of a float32 one, which ONNX Runtime computes in integers; all"
            + " backends give the same. Looks how large values get on data that is not kept for"
            + " validation, and prints as one line of JSON how well both models read the rest.",
    mixinStandardHelpOptions = true,
    customSynopsis =
        "training quantise --model FILE --out FILE (--strokes FILE | --glyphs IMAGES LABELS |"
            + " --words FILE | --lines FILE | --images FOLDER | --corrections FILE)...",
    sortOptions = false)
public final class QuantiseCommand implements Callable<Integer> {

  /** A JSON object in the metadata: what the model was made of. */
  private static final String KEY = "recogniser.quantisation";

  /** Characters of each source that values are looked at for. */
  private static final int LOOKED_AT = 1024;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--model",
      required = true,
      paramLabel = "FILE",
      description = "The float32 model file.")
  private Path model = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The int8 model file to write.")
  private Path out = Path.of("");

  @Mixin private SampleSources data = new SampleSources();

  /** Made by picocli. */
  public QuantiseCommand() {}

  @Override
  public Integer call() throws IOException {
    if (out.toAbsolutePath().normalize().equals(model.toAbsolutePath().normalize())) {
      throw new ParameterException(
          spec.commandLine(), "--out names the float32 model. Name another file, and keep both.");
    }
    byte[] before = read();
    ModelFile float32 = ModelFile.read(Model.copyOf(model.toString(), before));
    Quantisation quantisation = new Quantisation(float32);
    List<DividedSource> sources =
        data.read(spec.commandLine().getErr()::println).stream().map(DividedSource::new).toList();
    List<Glyph> glyphs =
        sources.stream().flatMap(source -> source.learnt(LOOKED_AT).stream()).toList();
    ModelFile int8 = quantisation.quantised(new Calibration(float32, glyphs)::largest);
    WholeFile.write(out, withProvenance(int8, Sha256.of(before), glyphs.size()).toBytes());
    report(quantisation.layers(), glyphs.size(), sources);
    return 0;
  }

  private byte[] read() throws IOException {
    if (!Files.isRegularFile(model)) {
      throw new DataException("There is no model file " + model + ". Check the path.");
    }
    return Files.readAllBytes(model);
  }

  private static ModelFile withProvenance(ModelFile int8, String sha256, int glyphs)
      throws JsonProcessingException {
    ModelInfo info = int8.info();
    Map<String, String> metadata = new TreeMap<>(info.metadata());
    Map<String, Object> entry = new TreeMap<>(Map.of("from", sha256, "glyphs", glyphs));
    metadata.put(KEY, new ObjectMapper().writeValueAsString(entry));
    return new ModelFile(
        int8.graph(),
        new ModelInfo(
            info.labels(),
            info.temperature(),
            info.preprocessing(),
            info.nonCharacter(),
            metadata));
  }

  private void report(int layers, int glyphs, List<DividedSource> sources) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("layers", layers);
    figures.put("glyphs", glyphs);
    figures.put("before", validation(model, sources));
    figures.put("after", validation(out, sources));
    spec.commandLine().getOut().println(Report.json(figures));
  }

  /** How well a model reads what each source keeps for validation. */
  private static Map<String, Object> validation(Path file, List<DividedSource> sources) {
    Map<String, Object> all = new LinkedHashMap<>();
    try (Recogniser recogniser = new RecogniserOptions().open(file);
        Progress progress = new Progress("glyphs", -1)) {
      for (DividedSource source : sources) {
        all.put(
            source.source().name(),
            GlyphEvaluation.run(recogniser, source.kept(), ReadGlyphs.IGNORED, progress).figures());
      }
    }
    return all;
  }
}
