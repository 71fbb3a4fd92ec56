package dev.recogniser.training.train;

import dev.recogniser.training.cli.SampleSources;
import dev.recogniser.training.segments.SegmentSources;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code export}: makes a model file of a trained network. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description =
        "Makes a model file of a training's best epoch. Fits the softmax temperature on the"
            + " validation parts of the data, and checks that the file gives the network's scores.")
public final class ExportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private SampleSources data = new SampleSources();

  @Mixin private SegmentSources segments = new SegmentSources();

  @Option(names = "--checkpoint", required = true, description = "What 'train' had as --out.")
  private Path checkpoint = Path.of("");

  @Option(names = "--out", required = true, description = "The model file to write.")
  private Path out = Path.of("");

  @Option(
      names = "--install-into",
      description = "Also put it into this resource folder of a module, with its descriptor.")
  private @Nullable Path resources;

  @Option(
      names = "--id",
      description = "What the model is called that --install-into installs: a-z, 0-9 and hyphens.")
  private @Nullable String id;

  /** Made by picocli. */
  public ExportCommand() {}

  @Override
  public Integer call() throws IOException {
    if (resources != null && (id == null || !id.matches("[a-z0-9]+(-[a-z0-9]+)*"))) {
      throw new ParameterException(
          spec.commandLine(),
          "--install-into needs --id: what the model is called, in a-z, 0-9 and hyphens"
              + (id == null ? "." : ", not '" + id + "'."));
    }
    Samples samples =
        TrainingData.read(data, segments, spec.commandLine().getErr())
            .divide(Checkpoint.read(checkpoint).recipe());
    Export export = write(checkpoint, samples, out, spec.commandLine().getOut());
    if (resources != null && id != null) {
      export.installInto(resources, id);
    }
    return 0;
  }

  /** Exports the best epoch of the training in a folder to a file, and says so. */
  static Export write(Path checkpoint, Samples samples, Path file, PrintWriter talk)
      throws IOException {
    Export export = Exporter.export(checkpoint, samples);
    export.writeTo(file);
    talk.printf(
        Locale.ROOT,
        "%s: temperature %.3f; scores of %d glyphs differ from the network's by at most %.2g%n",
        file,
        export.temperature(),
        export.glyphs(),
        export.difference());
    talk.flush();
    return export;
  }
}
