package dev.recogniser.training.language;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.internal.language.LanguageFile;
import dev.recogniser.internal.language.LanguageModel;
import dev.recogniser.internal.resolve.Languages;
import dev.recogniser.training.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguageCommandTest {

  private static final String WORDS =
      "hello\nhelp\nHeld\nshell\ndon't\ncaf\u00e9\n\nyellow\nbell\n";

  private final StringWriter err = new StringWriter();
  private final StringWriter out = new StringWriter();

  @TempDir Path folder;
  private Path words;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    words = Files.writeString(folder.resolve("words"), WORDS);
    file = folder.resolve("made/en.language");
  }

  private int run(Object... arguments) {
    return Main.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(
            Stream.concat(Stream.of("language"), Stream.of(arguments))
                .map(String::valueOf)
                .toArray(String[]::new));
  }

  private LanguageModel made() throws IOException {
    return LanguageFile.read("made", Files.readAllBytes(file));
  }

  private static double probability(LanguageModel language, char first) {
    return Math.exp(language.logProbability(language.start(), first - 'a'));
  }

  @Test
  void makesALanguageOfAList() throws IOException {
    assertThat(run("--words", words, "--out", file)).isZero();
    assertThat(made().id()).isEqualTo("en");
    assertThat(made().letters()).hasSize(26).startsWith("a").endsWith("z");
    assertThat(probability(made(), 'h')).isGreaterThan(0.3);
    assertThat(probability(made(), 'c')).as("as of café").isLessThan(0.1);
    assertThat(out.toString())
        .startsWith("{\"id\":\"en\",\"order\":6,\"words\":6,\"states\":")
        .contains("\"bytes\":" + Files.size(file), "\"heldOutWords\":1,\"bitsPerCharacter\":");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void weighsListsAndCountsTexts() throws IOException {
    Path heavy = Files.writeString(folder.resolve("heavy"), "zebra\nhello\n");
    run("--words", words, heavy + "=100", "--out", file);
    double listed = probability(made(), 'z');
    assertThat(listed).isGreaterThan(0.2);

    Path text =
        Files.writeString(folder.resolve("text"), "(Zebra), \u00abzebra\u00bb zebra2 zebra!\n");
    run("--words", words, "--text", text, "--out", file);
    assertThat(probability(made(), 'z')).isBetween(0.05, listed);
  }

  @Test
  void knowsOtherLetters() throws IOException {
    run("--words", words, "--letters", "ABCDEFH\u00c9LOPSWY", "--out", file, "--id", "few");
    assertThat(made().letters()).hasSize(14).contains("\u00e9");
    assertThat(made().id()).isEqualTo("few");
    assertThat(out.toString()).contains("\"words\":7,");
  }

  @Test
  void readsOtherEncodings() throws IOException {
    Files.writeString(words, WORDS, ISO_8859_1);
    assertThat(run("--words", words, "--encoding", "ISO-8859-1", "--out", file)).isZero();
    Files.writeString(words, WORDS, UTF_16);
    assertThat(run("--words", words, "--encoding", "UTF-16", "--out", file)).isZero();
    assertThat(out.toString().lines().distinct()).hasSize(1);
  }

  @Test
  void namesTheLineOfABadByteAndKeepsTheFileBefore() throws IOException {
    run("--words", words, "--out", file);
    byte[] before = Files.readAllBytes(file);
    Files.writeString(words, "x\n".repeat(40_000) + WORDS, ISO_8859_1);
    assertThat(run("--words", words, "--out", file)).isEqualTo(1);
    assertThat(err.toString().strip())
        .isEqualTo(
            words
                + ", line 40006: a byte is none of UTF-8. Name the file's encoding with --encoding, such"
                + " as ISO-8859-1.");
    assertThat(file).hasBinaryContent(before);
  }

  @Test
  void refusesAFileThatIsCutWithinACharacter() throws IOException {
    byte[] whole = "hello\ncaf\u00e9".getBytes(UTF_8);
    Files.write(words, java.util.Arrays.copyOf(whole, whole.length - 1));
    assertThat(run("--words", words, "--out", file)).isEqualTo(1);
    assertThat(err.toString()).contains(", line 2: a byte is none of UTF-8");
  }

  @Test
  void installsWhatIsFoundOnAClassPath() throws IOException {
    Path resources = folder.resolve("resources");
    run("--words", words, "--out", file, "--install-into", resources);
    try (URLClassLoader loader = new URLClassLoader(new URL[] {resources.toUri().toURL()}, null)) {
      assertThat(Languages.find(loader, null, List.of("a")).choice().id()).contains("en");
    }
  }

  @Test
  void saysWhatIsWrongWithTheUsage() throws IOException {
    refuses(2, "--order is from 2 to 8, not 9.", "--words", words, "--out", file, "--order", 9);
    refuses(2, "--letters has 1 to 63", "--words", words, "--out", file, "--letters", "");
    refuses(2, "--id is of a-z", "--words", words, "--out", folder.resolve("E n.language"));
    refuses(2, "A weight is above 0", "--words", words + "=0", "--out", file);
    refuses(
        2,
        "This Java knows no encoding 'latin'.",
        "--words",
        words,
        "--out",
        file,
        "--encoding",
        "latin");
    refuses(2, "Missing required option: '--words", "--out", file);
    refuses(1, "There is no file no-such-list", "--words", "no-such-list", "--out", file);
    refuses(1, "Fewer than two words", "--words", words, "--letters", "xyz", "--out", file);
    assertThat(file).doesNotExist();
  }

  private void refuses(int status, String message, Object... arguments) {
    err.getBuffer().setLength(0);
    assertThat(run(arguments)).isEqualTo(status);
    assertThat(err.toString()).contains(message).doesNotContain("Exception");
  }
}
