package dev.recogniser.internal.resolve;

import dev.recogniser.ModelException;
import dev.recogniser.internal.language.LanguageFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;

/** What a class path declares by descriptors. */
enum Kind {
  /** ONNX files. */
  MODEL("model") {
    @Override
    byte[] readAll(InputStream in, String id) throws IOException {
      return ModelFiles.readAll(in, id);
    }
  },
  /** Language files. */
  LANGUAGE("language") {
    @Override
    byte[] readAll(InputStream in, String id) throws IOException {
      byte[] content = in.readNBytes(LanguageFile.LARGEST + 1);
      if (content.length > LanguageFile.LARGEST) {
        throw new ModelException(
            "The language '%s' has more than the %d bytes that are read. Get its artifact again."
                .formatted(id, LanguageFile.LARGEST));
      }
      return content;
    }
  };

  private final String noun;

  Kind(String noun) {
    this.noun = noun;
  }

  /** Reads to the end, unless that is out of all proportion. */
  abstract byte[] readAll(InputStream in, String id) throws IOException;

  /** What users call one. */
  String noun() {
    return noun;
  }

  /** The same at a sentence's beginning. */
  String capitalised() {
    return Character.toUpperCase(noun.charAt(0)) + noun.substring(1);
  }

  /** Where one is declared. */
  String path() {
    return "META-INF/recogniser/" + noun + ".properties";
  }

  /** What brings the one of that id. */
  String artifact(String id) {
    return Reasons.artifact(noun + "-" + id);
  }

  ModelException clash(List<Descriptor> matching) {
    String places =
        matching.stream()
            .map(found -> found.place().toExternalForm())
            .collect(Collectors.joining(" and "));
    return new ModelException(
        "More than one %s on the class path has the id '%s': %s. Keep one of them."
            .formatted(noun, matching.get(0).id(), places));
  }

  static String ids(List<Descriptor> found) {
    return found.stream().map(Descriptor::id).sorted().distinct().collect(Collectors.joining(", "));
  }
}
