package dev.recogniser.examples.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.recogniser.Alphabet;
import dev.recogniser.BackendInfo;
import dev.recogniser.Device;
import java.util.Arrays;
import java.util.List;

/** What the server offers, in JSON. */
record OptionsView(
    List<BackendView> backends,
    List<AlphabetView> alphabets,
    Defaults defaults,
    ModelView model,
    boolean corrections,
    JsonNode examples,
    LimitsView limits) {

  static OptionsView of(
      Offer offer, Recognisers recognisers, boolean corrections, JsonNode examples, Limits limits) {
    ModelVersion model = recognisers.model();
    return new OptionsView(
        offer.backends().stream().map(BackendView::of).toList(),
        Arrays.stream(AlphabetName.values()).map(AlphabetView::of).toList(),
        Defaults.of(offer.standard()),
        ModelView.of(model, recognisers.labels()),
        corrections,
        examples,
        LimitsView.of(limits));
  }

  record BackendView(
      String id, String version, boolean usable, String reason, List<String> devices) {
    static BackendView of(BackendInfo info) {
      List<String> devices = info.devices().stream().map(Device::toString).toList();
      return new BackendView(info.id(), info.version(), info.usable(), info.reason(), devices);
    }
  }

  record AlphabetView(String id, String name) {
    static AlphabetView of(AlphabetName name) {
      return new AlphabetView(name.id(), name.words());
    }
  }

  record Defaults(String backend, String device, String alphabet) {
    static Defaults of(Choice choice) {
      return new Defaults(choice.backend(), choice.device(), choice.alphabet().id());
    }
  }

  /**
   * The model in JSON.
   *
   * @param marks whether it knows the marks, and so can be asked for them
   */
  record ModelView(String name, List<String> labels, boolean marks, String sha256) {
    static ModelView of(ModelVersion model, List<String> labels) {
      boolean marks = labels.containsAll(Alphabet.MARKS.labels());
      return new ModelView(model.name(), labels, marks, model.sha256());
    }
  }

  record LimitsView(int bodyBytes, int imagePixels, int strokes, int points, int candidates) {
    static LimitsView of(Limits limits) {
      return new LimitsView(
          limits.bodyBytes(),
          limits.imagePixels(),
          limits.strokes(),
          limits.points(),
          Limits.CANDIDATES);
    }
  }
}
