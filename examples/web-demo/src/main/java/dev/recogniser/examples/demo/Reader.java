package dev.recogniser.examples.demo;

import dev.recogniser.Device;
import dev.recogniser.Explainer;
import dev.recogniser.ModelException;
import dev.recogniser.Recogniser;
import dev.recogniser.RecogniserBuilder;

/**
 * An open recogniser.
 *
 * @param recogniser reads
 * @param segmenter the recogniser's own, which knows how long it took
 * @param model what the recogniser reads with
 */
record Reader(Recogniser recogniser, TimedSegmenter segmenter, ModelVersion model)
    implements AutoCloseable {

  static Reader open(Choice choice, ModelVersion model, int threads) {
    TimedSegmenter segmenter = new TimedSegmenter();
    RecogniserBuilder builder =
        Recogniser.builder()
            .backend(choice.backend())
            .device(Device.parse(choice.device()))
            .alphabet(choice.alphabet().alphabet())
            .threads(threads)
            .candidates(Limits.CANDIDATES)
            .explanations(true)
            .segmenter(segmenter);
    return new Reader(model.into(builder).build(), segmenter, model);
  }

  /** Grad-CAM, or occlusion for a model whose scores come from more than its features. */
  Explainer explainer() {
    try {
      return recogniser.explainer();
    } catch (ModelException e) {
      return recogniser.explainer(Explainer.Method.OCCLUSION);
    }
  }

  @Override
  public void close() {
    recogniser.close();
  }
}
