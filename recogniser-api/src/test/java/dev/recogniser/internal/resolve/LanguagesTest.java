package dev.recogniser.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recogniser.LanguageChoice;
import dev.recogniser.ModelException;
import dev.recogniser.OptionException;
import dev.recogniser.internal.language.LanguageModel;
import dev.recogniser.internal.language.TinyLanguage;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguagesTest {

  @TempDir Path first;
  @TempDir Path second;

  private ClassPath empty;
  private ClassPath english;
  private ClassPath german;

  @BeforeEach
  void fill() {
    empty = new ClassPath(first);
    english = language(first, "en", TinyLanguage.file("en"));
    german = language(second, "de", TinyLanguage.file("de"));
  }

  private static ClassPath language(Path root, String id, byte[] content) {
    return language(root, id, content, sha256(content));
  }

  private static ClassPath language(Path root, String id, byte[] content, String sha256) {
    return new ClassPath(root)
        .file(
            "META-INF/recogniser/language.properties",
            "id=%s%nresource=letters.language%nsha256=%s%n".formatted(id, sha256))
        .file("letters.language", content);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static Languages.Found find(@Nullable String id, ClassPath... classPath)
      throws IOException {
    URL[] urls = new URL[classPath.length];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = classPath[i].root().toUri().toURL();
    }
    try (URLClassLoader loader = new URLClassLoader(urls, null)) {
      return Languages.find(loader, id);
    }
  }

  private static AbstractThrowableAssert<?, ?> refuses(
      @Nullable String id, ClassPath... classPath) {
    return assertThatThrownBy(() -> find(id, classPath));
  }

  @Test
  void usesNoneIfThereIsNone(@TempDir Path nothing) throws IOException {
    Languages.Found found = find(null, new ClassPath(nothing));
    assertThat(found.model()).isEmpty();
    assertThat(found.choice())
        .isEqualTo(new LanguageChoice(Optional.empty(), "No language is on the class path."));
  }

  @Test
  void usesTheOnlyOne() throws IOException {
    Languages.Found found = find(null, english);
    assertThat(found.model().map(LanguageModel::id)).contains("en");
    assertThat(found.choice())
        .isEqualTo(new LanguageChoice(Optional.of("en"), "The only language on the class path."));
  }

  @Test
  void usesNoneOfSeveral() throws IOException {
    Languages.Found found = find(null, english, german);
    assertThat(found.model()).isEmpty();
    assertThat(found.choice())
        .isEqualTo(
            new LanguageChoice(
                Optional.empty(),
                "The class path has more than one language, de, en, and none was named. Name one with"
                    + " builder().language(\"de\")."));
  }

  @Test
  void usesTheOneNamed() throws IOException {
    Languages.Found found = find("en", english, german);
    assertThat(found.model().map(LanguageModel::id)).contains("en");
    assertThat(found.choice())
        .isEqualTo(new LanguageChoice(Optional.of("en"), "Named by the builder."));
  }

  @Test
  void takesTheSameLanguageFromTwoPlacesOnce() throws IOException {
    ClassPath copy = language(second, "en", TinyLanguage.file("en"));
    assertThat(find(null, english, copy).model()).isPresent();
  }

  @Test
  void listsWhatWasFoundIfTheOneNamedIsMissing(@TempDir Path nothing) {
    refuses("fr", english, german)
        .isInstanceOf(OptionException.class)
        .hasMessage(
            "No language 'fr' is on the class path. Found: de, en. Add"
                + " dev.recogniser:recogniser-language-fr, or name another.");
    refuses("fr", new ClassPath(nothing))
        .isInstanceOf(OptionException.class)
        .hasMessage(
            "No language 'fr' is on the class path. Add dev.recogniser:recogniser-language-fr, or name"
                + " none.");
  }

  @Test
  void refusesToGuessBetweenTwoOfOneId() {
    byte[] other = TinyLanguage.file("enn");
    for (String id : new String[] {"en", null}) {
      refuses(id, english, language(second, "en", other))
          .isInstanceOf(ModelException.class)
          .hasMessageStartingWith("More than one language on the class path has the id 'en': file:")
          .hasMessageEndingWith(". Keep one of them.");
    }
  }

  @Test
  void refusesADamagedOne() {
    refuses(null, language(first, "en", TinyLanguage.file("en"), sha256(new byte[0])))
        .isInstanceOf(ModelException.class)
        .hasMessageStartingWith("Language 'en' is damaged: its SHA-256 is ");
    refuses(null, language(first, "en", new byte[] {'R', 'C'}))
        .isInstanceOf(ModelException.class)
        .hasMessageStartingWith("The language file letters.language is cut short");
  }

  @Test
  void refusesAFileThatSaysItIsAnother() {
    refuses("en", language(first, "en", TinyLanguage.file("de")))
        .isInstanceOf(ModelException.class)
        .hasMessageEndingWith(
            "language.properties says 'en', but its file letters.language says 'de'. Get its artifact"
                + " again.");
  }

  @Test
  void refusesADescriptorWithoutAKey() {
    ClassPath nameless =
        empty.file("META-INF/recogniser/language.properties", "resource=letters.language");
    refuses(null, nameless)
        .isInstanceOf(ModelException.class)
        .hasMessageStartingWith("The language descriptor file:");
  }
}
