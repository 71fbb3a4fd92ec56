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
import java.util.stream.Stream;
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
  void trainRefusesNoEpochs() {
    assertThat(trainWithData("--epochs", "0")).isEqualTo(2);
    assertThat(err.toString()).contains("at least one epoch, not 0");
  }

  @Test
  void trainRefusesABatchOfOne() {
    assertThat(trainWithData("--batch", "1")).isEqualTo(2);
    assertThat(err.toString()).contains("at least 2 samples, not 1");
  }

  @Test
  void trainRefusesWidthsThatMakeNoNetwork() {
    assertThat(trainWithData("--widths", "32;64")).isEqualTo(2);
    assertThat(err.toString()).contains("Widths are written like 32,32/64,64, not '32;64'");
  }

  @Test
  void trainTakesTheNetworkThatItIsTold() {
    assertThat(network()).isEqualTo(Network.STANDARD);
    assertThat(network("--on-ink")).isEqualTo(Network.STANDARD);
    assertThat(network("--no-on-ink"))
        .isEqualTo(new Network(Network.STANDARD.widths(), false, false));
    assertThat(network("--separable"))
        .isEqualTo(new Network(Network.STANDARD.widths(), true, true));
    assertThat(network("--widths", "8/16", "--separable"))
        .isEqualTo(new Network(List.of(List.of(8), List.of(16)), true, true));
  }

  private static Network network(String... args) {
    String[] all = {"--emnist", "x", "--unipen", "x", "--out", "x"};
    TrainCommand command = new TrainCommand();
    new CommandLine(command)
        .parseArgs(Stream.concat(Arrays.stream(all), Arrays.stream(args)).toArray(String[]::new));
    return command.network();
  }

  @Test
  void trainDoesNotChangeTheNetworkOfATrainingThatGoesOn() {
    assertThat(trainWithData("--start", "before", "--no-on-ink")).isEqualTo(2);
    assertThat(trainWithData("--resume", "--widths", "8")).isEqualTo(2);
    assertThat(trainWithData("--resume", "--separable")).isEqualTo(2);
    assertThat(err.toString()).contains("keeps its network");
  }

  @Test
  void readsACheckpointOfBeforeNetworksCouldBeSeparable() throws IOException {
    Checkpoint.fresh(Network.STANDARD, Recipe.STANDARD, "").write(folder);
    Path file = folder.resolve(Checkpoint.FILE);
    String text = Files.readString(file);
    String older = text.replaceFirst(",\\s*\"separable\" : false", "");

    Files.writeString(file, older);

    assertThat(older).isNotEqualTo(text);
    assertThat(Checkpoint.read(folder).network()).isEqualTo(Network.STANDARD);
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
    assertThatThrownBy(() -> Samples.read(folder, folder, Recipe.STANDARD))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(Samples.LABELS);
  }

  @Test
  void readSaysThatTheDataAreTooFewToDivide() throws IOException {
    writeImages(1);
    Files.writeString(folder.resolve(Samples.CHARACTERS), character("A", "someone"), UTF_8);

    assertThatThrownBy(() -> Samples.read(folder, folder, Recipe.STANDARD))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("too few data to divide");
  }

  @Test
  void readKeepsAWritersCharactersTogether() throws IOException {
    writeImages(40);
    StringBuilder lines = new StringBuilder();
    for (int writer = 0; writer < 60; writer++) {
      lines.append(character("A", "writer " + writer)).append(character("b", "writer " + writer));
    }
    Files.writeString(folder.resolve(Samples.CHARACTERS), lines, UTF_8);

    Samples samples = Samples.read(folder, folder, Recipe.STANDARD);

    assertThat(samples.images()).hasSize(2);
    assertThat(samples.strokes()).hasSizeBetween(2, 40).satisfies(CommandsTest::comeInPairs);
    assertThat(samples.training()).hasSize(38 + 120 - samples.strokes().size());
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
    Files.write(folder.resolve(Samples.LABELS), idx(count, 0x801, new int[0], 1));
    Files.write(folder.resolve(Samples.IMAGES), idx(count, 0x803, new int[] {28, 28}, 784));
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
