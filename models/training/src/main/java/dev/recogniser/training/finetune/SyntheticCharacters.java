package dev.recogniser.training.finetune;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.recogniser.Glyph;
import dev.recogniser.Stroke;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Made-up characters: skeletons whose points are moved about before they become strokes, which are
 * then varied as a writer's are.
 *
 * @param skeletons what is drawn, each as likely as any other
 * @param variation how its strokes are varied
 */
record SyntheticCharacters(List<Skeleton> skeletons, HandVariation variation) implements Rehearsal {

  private static final String RESOURCE = "skeletons.txt";

  /** Those of the resource {@value #RESOURCE}. */
  static SyntheticCharacters standard() {
    return new SyntheticCharacters(read(), HandVariation.ofOthers());
  }

  private static List<Skeleton> read() {
    InputStream in =
        requireNonNull(SyntheticCharacters.class.getResourceAsStream(RESOURCE), RESOURCE);
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).map(Skeleton::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Glyph next(RandomGenerator random) {
    List<Stroke> strokes = skeletons.get(random.nextInt(skeletons.size())).strokes(random);
    return variation.vary(strokes, random);
  }
}
