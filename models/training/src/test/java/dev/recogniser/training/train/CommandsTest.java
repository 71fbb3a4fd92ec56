package dev.recogniser.training.train;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recogniser.training.data.DataException;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandsTest {

  @TempDir Path folder;

  private final StringWriter err = new StringWriter();

  @Test
  void trainNeedsToKnowWhereTheDataAre() {
    assertThat(train("--out", "x")).isEqualTo(2);
    assertThat(err.toString()).contains("--emnist", "--unipen");
  }

  @Test
  void trainDoesNotChangeTheRecipeOfATrainingThatGoesOn() {
    assertThat(trainWithData("--resume", "--epochs", "3")).isEqualTo(2);
    assertThat(trainWithData("--resume", "--set", "seed=2")).isEqualTo(2);
    assertThat(trainWithData("--resume", "--start", "before")).isEqualTo(2);
    assertThat(err.toString()).contains("keeps its recipe");
  }

  @Test
  void trainDoesNotOverwriteACheckpoint() throws IOException {
    Files.writeString(folder.resolve(Checkpoint.FILE), "{}");

    assertThat(trainWithData()).isEqualTo(2);
    assertThat(err.toString()).contains("--resume");
  }

  @Test
  void resumeSaysThatThereIsNothingToGoOnFrom() {
    assertThatThrownBy(() -> Checkpoint.read(folder))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("There is no checkpoint in " + folder);
  }

  @Test
  void resumeSaysThatACheckpointIsDamaged() throws IOException {
    Files.writeString(folder.resolve(Checkpoint.FILE), "{\"network\":");

    assertThatThrownBy(() -> Checkpoint.read(folder))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(Checkpoint.FILE);
  }

  @Test
  void readSaysWhichFileIsMissing() {
    assertThatThrownBy(() -> Division.read(folder, folder, Recipes.of()))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(Division.LABELS);
  }

  @Test
  void readSaysThatTheDataAreTooFewToDivide() throws IOException {
    writeImages(1);
    Files.writeString(folder.resolve(Division.CHARACTERS), character("A", "someone"), UTF_8);

    assertThatThrownBy(() -> Division.read(folder, folder, Recipes.of()))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("Too few data to divide");
  }

  @Test
  void readKeepsAWritersCharactersTogether() throws IOException {
    writeImages(40);
    StringBuilder lines = new StringBuilder();
    for (int writer = 0; writer < 60; writer++) {
      lines.append(character("A", "writer " + writer)).append(character("b", "writer " + writer));
    }
    Files.writeString(folder.resolve(Division.CHARACTERS), lines, UTF_8);

    Samples samples = Division.read(folder, folder, Recipes.of());

    assertThat(samples.validation().get("glyphs")).hasSize(2);
    assertThat(samples.validation().get("strokes"))
        .hasSizeBetween(2, 40)
        .satisfies(CommandsTest::comeInPairs);
    assertThat(samples.learnt()).hasSize(38 + 120 - samples.validation().get("strokes").size());
  }

  /** Each writer wrote one of either. */
  private static void comeInPairs(List<? extends Sample> samples) {
    assertThat(samples.stream().map(Sample::target).distinct()).hasSize(2);
    long first = samples.stream().filter(s -> s.target().equals(samples.get(0).target())).count();
    assertThat(first).isEqualTo(samples.size() / 2);
  }

  private static String character(String label, String writer) {
    return ("{\"label\":\"%s\",\"writer\":\"%s\",\"style\":\"?\",\"quality\":\"?\","
            + "\"strokes\":[[0,0,9,256]]}%n")
        .formatted(label, writer);
  }

  private void writeImages(int count) throws IOException {
    Files.write(folder.resolve(Division.LABELS), idx(count, 0x801, new int[0], 1));
    Files.write(folder.resolve(Division.IMAGES), idx(count, 0x803, new int[] {28, 28}, 784));
  }

  private static byte[] idx(int count, int magic, int[] extents, int size) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(magic);
      out.writeInt(count);
      for (int extent : extents) {
        out.writeInt(extent);
      }
      out.write(new byte[count * size]);
    }
    return bytes.toByteArray();
  }

  private int trainWithData(String... more) {
    String[] args = {"--emnist", "none", "--unipen", "none", "--out", folder.toString()};
    String[] all = Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return train(all);
  }

  private int train(String... args) {
    return new CommandLine(new TrainCommand()).setErr(new PrintWriter(err)).execute(args);
  }
}
