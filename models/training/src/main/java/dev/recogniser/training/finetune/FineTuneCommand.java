package dev.recogniser.training.finetune;

import dev.recogniser.spi.Model;
import dev.recogniser.training.cli.Report;
import dev.recogniser.training.cli.SampleSources;
import dev.recogniser.training.cli.StopSignal;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code fine-tune}: teaches a model one user's hand. */
@Command(
    name = "fine-tune",
    description =
        "Teaches a model your own hand from a few dozen drawings; reports before and after, and"
            + " prints one line of JSON.",
    mixinStandardHelpOptions = true,
    customSynopsis =
        "training fine-tune (--images FOLDER | --transcripts FILE | --corrections FILE |"
            + " --strokes FILE | --glyphs IMAGES LABELS)... --out FILE [OPTION]...",
    sortOptions = false)
public final class FineTuneCommand implements Callable<Integer> {

  private static final int KEPT = 0;
  private static final int REFUSED = 1;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private SampleSources own = new SampleSources();

  @Option(
      names = "--transcripts",
      paramLabel = "FILE",
      description =
          "JSON lines of drawn lines and what they say, plain or gzip: {\"text\", \"strokes\"} or"
              + " {\"text\", \"image\"}. Repeatable.")
  private List<Path> transcripts = List.of();

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "The model file to begin with. Standard: the model on the class path.")
  private @Nullable Path model;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The model file to write.")
  private Path out = Path.of("");

  @Option(names = "--force", description = "Overwrite the file of --out if it exists.")
  private boolean force;

  @Option(
      names = "--even-if-worse",
      description = "Write the new model even if it reads worse than the old one.")
  private boolean evenIfWorse;

  @Option(
      names = "--folds",
      paramLabel = "K",
      description =
          "Into how many parts your drawings are divided to measure the gain; 0 to measure nothing."
              + " Standard: "
              + FineTuning.FOLDS
              + ".")
  private int folds = FineTuning.FOLDS;

  @Mixin private OtherOptions others = new OtherOptions();
  @Mixin private RecipeOptions recipe = new RecipeOptions();

  /** Made by picocli. */
  public FineTuneCommand() {}

  @Override
  public Integer call() {
    checkUsage();
    FineTuningRecipe how = recipe.recipe();
    Model from = model == null ? ModelSource.onClassPath() : ModelSource.read(model);
    FineTuning task =
        FineTuning.of(from)
            .drawings(drawings(from))
            .rehearsal(others.rehearsal(this::note))
            .general(others.general(this::note))
            .recipe(how)
            .folds(folds);
    FineTuned tuned = run(task);
    boolean written = evenIfWorse || !tuned.report().verdict().speaksAgainst();
    if (written) {
      tuned.write(out);
    }
    tell(task.model(), tuned.report(), written);
    return written ? KEPT : REFUSED;
  }

  private List<LabelledDrawing> drawings(Model from) {
    List<LabelledDrawing> drawings = new ArrayList<>();
    if (own.isNamed()) {
      drawings.addAll(DrawingSources.of(own.read(this::note)));
    }
    if (!transcripts.isEmpty()) {
      drawings.addAll(DrawingSources.transcripts(transcripts, from, this::note));
    }
    return drawings;
  }

  private void checkUsage() {
    refuse(
        transcripts.isEmpty() && !own.isNamed(),
        "Name your drawings: --images FOLDER, --transcripts FILE, --corrections FILE,"
            + " --strokes FILE, --glyphs IMAGES LABELS, --words FILE or --lines FILE.");
    refuse(
        Files.exists(out) && !force,
        out + " exists already. Name another file with --out, or say --force to overwrite it.");
    refuse(!canBeWritten(), "Nothing can be written at " + out + ". Name another file with --out.");
    refuse(folds < 0 || folds == 1, "Give 2 or more --folds, or 0 for none, not " + folds + ".");
    others.complaint().ifPresent(text -> refuse(true, text));
  }

  /**
   * Whether the nearest folder that exists takes a new file: better known now than after the work.
   */
  private boolean canBeWritten() {
    Path folder = out.toAbsolutePath().getParent();
    while (folder != null && Files.notExists(folder)) {
      folder = folder.getParent();
    }
    return folder != null
        && Files.isDirectory(folder)
        && Files.isWritable(folder)
        && !Files.isDirectory(out);
  }

  private void note(String line) {
    spec.commandLine().getErr().println(line);
  }

  private void refuse(boolean wrong, String message) {
    if (wrong) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }

  @SuppressWarnings("try") // signals are listened to as long as it is open
  private FineTuned run(FineTuning task) {
    try (StopSignal stop = StopSignal.listen(spec.commandLine().getErr());
        FineTuningBar bar = new FineTuningBar()) {
      return task.progress(bar).run();
    }
  }

  private void tell(Model from, FineTuningReport report, boolean written) {
    PrintWriter talk = spec.commandLine().getErr();
    talk.println(report.text());
    talk.println(
        written
            ? "Written: " + out
            : "Nothing was written. Say --even-if-worse to have the new model all the same.");
    talk.flush();
    Map<String, Object> figures = report.figures();
    figures.put("written", written);
    figures.put("model", from.name());
    spec.commandLine().getOut().println(Report.json(figures));
  }
}
