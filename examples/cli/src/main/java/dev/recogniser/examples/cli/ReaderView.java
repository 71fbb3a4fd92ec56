package dev.recogniser.examples.cli;

import dev.recogniser.BackendChoice;
import dev.recogniser.ModelInfo;
import java.util.Map;

/** What has read a drawing, in JSON: beside the library's form of what it says. */
final class ReaderView {

  private ReaderView() {}

  record Backend(String id, String engineVersion, String device, int threads, String reason) {
    static Backend of(BackendChoice choice) {
      return new Backend(
          choice.id(),
          choice.engineVersion(),
          choice.device().toString(),
          choice.threads(),
          choice.reason());
    }
  }

  record Model(int labels, double temperature, int preprocessing, Map<String, String> metadata) {
    static Model of(ModelInfo info) {
      return new Model(
          info.labels().size(),
          info.temperature(),
          info.preprocessing().version(),
          info.metadata());
    }
  }
}
