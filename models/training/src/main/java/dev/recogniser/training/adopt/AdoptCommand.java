package dev.recogniser.training.adopt;

import static java.util.Objects.requireNonNull;

import dev.recogniser.format.ModelFile;
import dev.recogniser.training.data.DataException;
import dev.recogniser.training.data.IoReason;
import dev.recogniser.training.data.WholeFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code adopt}: brings a foreign classifier into the contract of the model file. */
@Command(
    name = "adopt",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Makes a model file of an ONNX classifier that PyTorch or Keras has exported, and checks"
            + " that it gives the same scores. Images are 28 × 28, of one channel, or of nine with the pen's direction.")
public final class AdoptCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The ONNX file.")
  private Path file = Path.of("");

  @Option(names = "--out", required = true, paramLabel = "FILE2", description = "The model file.")
  private Path out = Path.of("");

  @Option(names = "--force", description = "Overwrite the model file if it exists.")
  private boolean force;

  @Mixin private AdoptOptions options = new AdoptOptions();

  /** Made by picocli. */
  public AdoptCommand() {}

  @Override
  public Integer call() {
    checkUsage();
    Adoption adoption =
        Check.about(String.valueOf(file), () -> Adoption.of(ForeignModel.read(file), options));
    Proof proof = Check.about(String.valueOf(file), () -> Proof.of(adoption, options.convention()));
    write(adoption.file());
    tell(adoption, proof);
    return 0;
  }

  private void checkUsage() {
    options
        .complaint()
        .or(this::complaintOfOut)
        .ifPresent(
            text -> {
              throw new ParameterException(requireNonNull(spec).commandLine(), text);
            });
  }

  private Optional<String> complaintOfOut() {
    if (out.toAbsolutePath().normalize().equals(file.toAbsolutePath().normalize())) {
      return Optional.of("--out names the file that is to be adopted. Name another.");
    }
    return Files.exists(out) && !force
        ? Optional.of(
            out + " exists already. Name another file with --out, or say --force to overwrite it.")
        : Optional.empty();
  }

  private void write(ModelFile model) {
    try {
      WholeFile.write(out, model.toBytes());
    } catch (IOException e) {
      throw new DataException(
          out + " cannot be written (" + IoReason.of(e) + "). Name a file that you may write.", e);
    }
  }

  private void tell(Adoption adoption, Proof proof) {
    PrintWriter talk = requireNonNull(spec).commandLine().getOut();
    ForeignInput input = adoption.input();
    talk.printf("%s (%s)%n", file, adoption.model().producer());
    talk.printf("- input '%s' %s, scores '%s'%n", input.name(), input.text(), adoption.output());
    adoption.changes().forEach(line -> talk.printf("- %s%n", line));
    talk.printf(
        Locale.ROOT,
        "- scores of %d drawn glyphs differ by at most %.2g, %.1g of their range%n",
        proof.glyphs(),
        proof.difference(),
        proof.relative());
    talk.printf("%n%s%n", adoption.file().describe());
    talk.printf("%s: %s%n", out, explainable(adoption.file()));
    talk.flush();
  }

  private static String explainable(ModelFile model) {
    return model.head().isPresent()
        ? "runs on every backend, and what it reads can be explained"
        : "runs on every backend; what it reads can be explained by occlusion only, since its scores"
            + " are not computed from 'features' alone";
  }
}
