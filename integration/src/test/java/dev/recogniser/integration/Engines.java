package dev.recogniser.integration;

import dev.recogniser.Device;
import dev.recogniser.Glyph;
import dev.recogniser.Preprocessing;
import dev.recogniser.format.ModelFile;
import dev.recogniser.spi.EngineOptions;
import dev.recogniser.spi.InferenceBackend;
import dev.recogniser.spi.InferenceEngine;
import dev.recogniser.spi.Model;
import dev.recogniser.testkit.oracle.Oracle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The scores of a shipped model, by everyone who can compute them. */
final class Engines {

  private final Model model;
  private final ModelFile file;
  private final int classes;

  /** Of the shipped model of that id. */
  Engines(String id) {
    model = shipped(id);
    file = ModelFile.read(model);
    classes = file.info().scores();
  }

  private static Model shipped(String id) {
    String resource = "META-INF/recogniser/" + id + ".onnx";
    try (InputStream in = Engines.class.getClassLoader().getResourceAsStream(resource)) {
      return Model.copyOf(id, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ModelFile file() {
    return file;
  }

  int classes() {
    return classes;
  }

  /** What the model is given of glyphs, one after the other. */
  float[] batch(List<Glyph> glyphs) {
    Preprocessing input = file.info().preprocessing();
    float[] batch = new float[glyphs.size() * input.size()];
    for (int i = 0; i < glyphs.size(); i++) {
      glyphs.get(i).copyTo(input, batch, i * input.size());
    }
    return batch;
  }

  /** The scores and features of a batch. */
  static final class Answer {

    private final int count;
    private final float[] logits;
    private final float[] features;

    private Answer(int count, float[] logits, float[] features) {
      this.count = count;
      this.logits = logits;
      this.features = features;
    }

    float[] logits(int glyph) {
      return part(logits, glyph);
    }

    float[] features(int glyph) {
      return part(features, glyph);
    }

    private float[] part(float[] batch, int glyph) {
      int size = batch.length / count;
      return Arrays.copyOfRange(batch, glyph * size, (glyph + 1) * size);
    }
  }

  /** What a backend's engine answers. */
  Answer answer(String id, List<Glyph> glyphs) {
    int count = glyphs.size();
    float[] logits = new float[count * classes];
    float[] features = new float[count * file.features().size()];
    try (InferenceEngine engine = open(backend(id))) {
      engine.infer(batch(glyphs), count, logits, features);
    }
    return new Answer(count, logits, features);
  }

  private static InferenceBackend backend(String id) {
    return ServiceLoader.load(InferenceBackend.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(backend -> backend.id().equals(id))
        .findAny()
        .orElseThrow();
  }

  private InferenceEngine open(InferenceBackend backend) {
    return backend.open(model, new EngineOptions(Device.cpu(), 1));
  }

  /** {@code [count, C]} scores by the backends' ids, and by "oracle". */
  Map<String, float[]> logits(float[] glyphs) {
    Map<String, float[]> logits = new TreeMap<>();
    for (InferenceBackend backend : ServiceLoader.load(InferenceBackend.class)) {
      logits.put(backend.id(), logits(backend, glyphs));
    }
    logits.put("oracle", byDefinition(glyphs));
    return logits;
  }

  private float[] logits(InferenceBackend backend, float[] glyphs) {
    int count = glyphs.length / file.info().preprocessing().size();
    float[] logits = new float[count * classes];
    try (InferenceEngine engine = open(backend)) {
      engine.infer(glyphs, count, logits, null);
    }
    return logits;
  }

  /** On all processors, since definitions are slow. */
  private float[] byDefinition(float[] glyphs) {
    Oracle oracle = new Oracle(file.graph());
    int size = file.info().preprocessing().size();
    int count = glyphs.length / size;
    float[] logits = new float[count * classes];
    IntStream.range(0, count)
        .parallel()
        .forEach(
            glyph -> {
              float[] ink = Arrays.copyOfRange(glyphs, glyph * size, (glyph + 1) * size);
              float[] scores = oracle.answer(ink, 1).logits();
              System.arraycopy(scores, 0, logits, glyph * classes, classes);
            });
    return logits;
  }
}
