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
 * @param model what the recogniser reads with
 */
record Reader(Recogniser recogniser, ModelVersion model) implements AutoCloseable {

  static Reader open(Choice choice, ModelVersion model, Settings settings) {
    RecogniserBuilder builder =
        Recogniser.builder()
            .backend(choice.backend())
            .device(Device.parse(choice.device()))
            .alphabet(choice.labels())
            .threads(settings.threads())
            .limits(settings.limits().ofReading());
    return new Reader(model.into(builder).build(), model);
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
