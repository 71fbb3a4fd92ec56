package dev.recogniser.examples.cli;

import dev.recogniser.BackendChoice;
import dev.recogniser.LanguageChoice;
import dev.recogniser.ModelInfo;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has read a drawing, in JSON. */
final class ReaderView {

  private ReaderView() {}

  record Language(@Nullable String id, String reason) {
    static Language of(LanguageChoice choice) {
      return new Language(choice.id().orElse(null), choice.reason());
    }
  }

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
