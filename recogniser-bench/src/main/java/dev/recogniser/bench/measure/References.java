package dev.recogniser.bench.measure;

import dev.recogniser.Glyph;
import dev.recogniser.format.Graph;
import dev.recogniser.format.ModelFile;
import dev.recogniser.spi.Model;
import dev.recogniser.testkit.oracle.Oracle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The scores that the plain-Java reference gives. It takes seconds; forks that are told a folder in
 * {@value #FOLDER} do it once for all of them.
 */
final class References {

  /** The system property that names the folder. */
  static final String FOLDER = "recogniser.bench.references";

  private References() {}

  /** Scores {@code [glyphs, C]}. */
  static float[] of(Model model, ModelFile read, List<Glyph> glyphs) {
    float[] values = Glyphs.values(read.info().preprocessing(), glyphs);
    Graph graph = read.graph();
    String folder = System.getProperty(FOLDER);
    if (folder == null) {
      return compute(graph, values);
    }
    Path file = Path.of(folder, digest(model.content(), values) + ".scores");
    try {
      float[] kept = read(file);
      return kept == null ? write(file, compute(graph, values)) : kept;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static float[] compute(Graph graph, float[] values) {
    Oracle oracle = new Oracle(graph);
    int size = graph.shape(Graph.GLYPHS).size();
    List<float[]> scores =
        IntStream.range(0, values.length / size)
            .parallel()
            .mapToObj(i -> Arrays.copyOfRange(values, i * size, (i + 1) * size))
            .map(glyph -> oracle.answer(glyph, 1).logits())
            .toList();
    int classes = graph.shape(Graph.LOGITS).size();
    float[] all = new float[scores.size() * classes];
    for (int i = 0; i < scores.size(); i++) {
      System.arraycopy(scores.get(i), 0, all, i * classes, classes);
    }
    return all;
  }

  private static float @Nullable [] read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return null;
    }
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    float[] scores = new float[bytes.remaining() / Float.BYTES];
    bytes.asFloatBuffer().get(scores);
    return scores;
  }

  private static float[] write(Path file, float[] scores) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path part = Files.createTempFile(file.toAbsolutePath().getParent(), "part", ".scores");
    Files.write(part, bytes(scores).array());
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return scores;
  }

  private static ByteBuffer bytes(float[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
    bytes.asFloatBuffer().put(values);
    return bytes;
  }

  private static String digest(ByteBuffer model, float[] values) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(model);
      digest.update(bytes(values));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Java has no SHA-256.", e);
    }
  }
}
