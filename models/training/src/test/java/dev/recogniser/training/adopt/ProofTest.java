package dev.recogniser.training.adopt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recogniser.ModelException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ProofTest {

  @TempDir Path folder;

  /** The adopted file has ink 1, so the original must not be shown anything else. */
  @Test
  void failsWhereTheOriginalReadsOtherwise() {
    AdoptOptions options = new AdoptOptions();
    new CommandLine(CommandLine.Model.CommandSpec.create().addMixin("o", mixin(options)))
        .parseArgs("--labels", "digits");
    Path file =
        AdoptTest.linear(10).output("scores", 0, 10).writeTo(folder.resolve("foreign.onnx"));
    Adoption adoption = Adoption.of(ForeignModel.read(file), options);

    assertThat(Proof.of(adoption, Convention.OURS).relative()).isLessThan(1e-5);
    Convention other = new Convention(1, 0, 1, true, false);
    assertThatThrownBy(() -> Proof.of(adoption, other))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("Nothing was written");
  }

  private static CommandLine.Model.CommandSpec mixin(AdoptOptions options) {
    return CommandLine.Model.CommandSpec.forAnnotatedObject(options);
  }
}
