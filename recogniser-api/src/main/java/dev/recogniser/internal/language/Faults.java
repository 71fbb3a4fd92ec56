package dev.recogniser.internal.language;

import dev.recogniser.ModelException;

/**
 * What can be wrong with a language file, and what to do about it.
 *
 * @param name the file's
 */
record Faults(String name) {

  private static final String CURE =
      " Get the artifact again, or make it with bin/training language.";

  ModelException noLanguage() {
    return new ModelException(
        "%s is no language file: it does not begin as one.%s".formatted(name, CURE));
  }

  ModelException version(int version) {
    return new ModelException(
        ("The language file %s is of version %d; this library reads version %d. Take the artifact of"
                + " this library's version, or make it with its bin/training language.")
            .formatted(name, version, LanguageFile.VERSION));
  }

  ModelException cutInHeader(int bytes, Throwable cause) {
    return new ModelException(
        "The language file %s is cut short: it ends within its header, after %d bytes.%s"
            .formatted(name, bytes, CURE),
        cause);
  }

  ModelException length(long bytes, long whole) {
    return new ModelException(
        (bytes < whole
                ? "The language file %s is cut short: it has %d bytes of %d.%s"
                : "The language file %s is damaged: it has %d bytes, and its header says %d.%s")
            .formatted(name, bytes, whole, CURE));
  }

  ModelException checksum(int actual, int told) {
    return new ModelException(
        "The language file %s is damaged: its checksum is %08x, and the file says %08x.%s"
            .formatted(name, actual, told, CURE));
  }

  ModelException malformed(MalformedLanguage fault) {
    return new ModelException(
        "The language file %s is damaged: %s.%s".formatted(name, fault.getMessage(), CURE), fault);
  }
}
