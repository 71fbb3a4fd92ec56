package dev.recogniser.internal.language;

/** A language's content contradicts itself. The message is a clause that says how. */
final class MalformedLanguage extends Exception {

  private static final long serialVersionUID = 1L;

  private MalformedLanguage(String message) {
    super(message);
  }

  static void unless(boolean holds, String message) throws MalformedLanguage {
    if (!holds) {
      throw new MalformedLanguage(message);
    }
  }
}
