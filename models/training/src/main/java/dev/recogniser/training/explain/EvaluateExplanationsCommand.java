package dev.recogniser.training.explain;

import dev.recogniser.Recogniser;
import dev.recogniser.training.cli.Converters.PositiveConverter;
import dev.recogniser.training.cli.RecogniserOptions;
import dev.recogniser.training.cli.Report;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures whether explanations are faithful, and prints the figures as one line of JSON. */
@Command(
    name = "evaluate-explanations",
    description = "Measures whether explanations are faithful; prints one line of JSON.",
    mixinStandardHelpOptions = true,
    customSynopsis =
        "training evaluate-explanations (--glyphs IMAGES LABELS | --strokes FILE) [OPTION]...",
    sortOptions = false)
public final class EvaluateExplanationsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private GlyphSource source = new GlyphSource();
  @Mixin private TrialOptions trials = new TrialOptions();

  @Option(
      names = "--sanity",
      description = "Also ask whether randomised weights change the explanations. Needs --model.")
  private boolean sanity;

  @Option(
      names = "--sanity-count",
      paramLabel = "N",
      converter = PositiveConverter.class,
      description = "On how many of the glyphs, at most. Standard: 100.")
  private int sanityCount = 100;

  @Mixin private RecogniserOptions recogniserOptions = new RecogniserOptions();

  /** Makes the command; picocli sets its options. */
  public EvaluateExplanationsCommand() {}

  @Override
  public Integer call() {
    checkUsage();
    Map<String, Object> figures = new LinkedHashMap<>();
    try (Recogniser recogniser = recogniserOptions.open()) {
      ExplanationEvaluation evaluation =
          new ExplanationEvaluation(recogniser, trials, sanity ? sanityCount : 0);
      evaluation.run(source.glyphs(trials.seed, spec.commandLine().getErr()::println));
      figures.putAll(evaluation.figures());
      if (sanity) {
        figures.put("sanity", check(evaluation.kept()));
      }
      figures.put("backend", recogniser.backend().id());
    }
    source.part().ifPresent(part -> figures.put("part", part.toString()));
    figures.put("model", recogniserOptions.modelName());
    spec.commandLine().getOut().println(Report.json(figures));
    return 0;
  }

  private Map<String, Object> check(List<Explained> originals) {
    SanityCheck check =
        new SanityCheck(trials.method.methods(), originals, recogniserOptions::open);
    Map<String, Object> figures = new LinkedHashMap<>(Map.of("n", originals.size()));
    figures.put("layers", check.run(recogniserOptions.model().orElseThrow(), trials.seed));
    return figures;
  }

  private void checkUsage() {
    source.checkUsage();
    if (recogniserOptions.expects()) {
      throw new ParameterException(
          spec.commandLine(),
          "Single characters are explained, whatever a text is expected to be: leave --format and --lexicon out.");
    }
    // The library opens the model of the class path but does not hand its file out.
    if (sanity && recogniserOptions.model().isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "--sanity changes a copy of the model file: name the file with --model FILE.");
    }
  }
}
