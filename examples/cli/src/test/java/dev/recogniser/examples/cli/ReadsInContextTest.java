package dev.recogniser.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What neighbours make of a character, and what is told of that. */
class ReadsInContextTest {

  private static final Path NUMBER = SampleDrawing.FOLDER.resolve("number.png");
  private static final Path HELLO = SampleDrawing.FOLDER.resolve("hello.png");
  private static final Path RADAR = SampleDrawing.FOLDER.resolve("radar.png");

  @Test
  void readsANoughtAmongDigits() {
    assertThat(Cli.run(NUMBER).out().strip()).isEqualTo("620 815 9347");
    assertThat(Cli.run("--language", "none", NUMBER).out().strip()).isEqualTo("620 815 9347");
  }

  @Test
  void readsEachCharacterAloneOnRequest() {
    assertThat(Cli.run("--no-context", HELLO).out().lines())
        .containsExactly("Hello 42", "Zoe Will be 2O");
  }

  @Test
  void keepsToAFormat() {
    assertThat(Cli.run("--format", "[0-9]{10}", NUMBER).out().strip()).isEqualTo("6208159347");
    Cli.Result none = Cli.run("--format", "[0-9]{30}", NUMBER);
    assertThat(none.out()).isEmpty();
    assertThat(none.err()).contains("nothing that was expected. Without: '620 815 9347'.");
    assertThat(none.status()).isZero();
    Cli.Result json = Cli.run("--json", "--format", "( ?[0-9]){10}", NUMBER);
    assertThat(json.out())
        .containsPattern("\"fit\":\\{\"match\":(1.0|0.9\\d+),\"probability\":0.8")
        .contains("\"free\":{\"text\":\"620 815 9347\"");
  }

  @Test
  void keepsToALexicon(@TempDir Path folder) throws IOException {
    Path numbers = Files.writeString(folder.resolve("numbers"), "620 815 9347\n620 315 9347\n");
    assertThat(Cli.run("--lexicon", numbers, NUMBER).out().strip()).isEqualTo("620 815 9347");
    Cli.Result missing = Cli.run("--lexicon", folder.resolve("none"), NUMBER);
    assertThat(missing.err()).contains("There is no lexicon").contains("Check the path.");
    assertThat(missing.status()).isEqualTo(2);
    assertThat(Cli.run("--any-case", NUMBER).err()).contains("--any-case is about a lexicon");
    assertThat(Cli.run("--preferred", NUMBER).err()).contains("--preferred is about a lexicon");
    Path other = Files.writeString(folder.resolve("other"), "heart\n");
    assertThat(Cli.run("--lexicon", other, "--preferred", NUMBER).out().strip())
        .isEqualTo("620 815 9347");
  }

  @Test
  void tellsAMistakeInAFormat() {
    Cli.Result result = Cli.run("--format", "[A-", NUMBER);
    assertThat(result.err()).contains("The format [A- is wrong at character 1");
    assertThat(result.status()).isEqualTo(2);
  }

  @Test
  void showsTheTextsThatALineMayHave() {
    Cli.Result result = Cli.run("--alternatives", 3, RADAR);
    List<String> rows = result.out().lines().toList();
    assertThat(rows).hasSize(2 + 3 + 1 + 3);
    assertThat(rows.get(2)).endsWith(" %  Radar 83");
    assertThat(rows.get(5)).isEmpty();
    assertThat(rows.get(6)).endsWith(" %  NE 27");
    assertThat(rows.subList(2, 5))
        .isSortedAccordingTo(Comparator.comparing(ReadsInContextTest::percent).reversed());
    assertThat(rows.subList(2, 5).stream().mapToDouble(ReadsInContextTest::percent).sum())
        .isBetween(30.0, 100.2);
    assertThat(result.status()).isZero();
  }

  private static double percent(String row) {
    return Double.parseDouble(row.substring(0, row.indexOf('%')).strip());
  }

  @Test
  void saysWhyACharacterIsNotWhatItLooksLike() {
    Cli.Result result = Cli.run("--why", HELLO);
    assertThat(result.out()).contains("  2[0]  '0' rather than 'O': ").contains("neighbours");
    assertThat(result.status()).isZero();
  }

  @Test
  void saysThatNothingIsDoubtful() {
    Cli.Result result = Cli.run("--why", "--alphabet", "7", RADAR);
    assertThat(result.out().lines())
        .last()
        .isEqualTo("  Each character is what it looks like, and nothing else comes near.");
  }
}
