package dev.recogniser.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {

  private final StringWriter err = new StringWriter();
  private final StringWriter out = new StringWriter();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                                | Missing required subcommand",
        "evaluate                                          | Missing required argument",
        "evaluate --glyphs a b --lines c                   | mutually exclusive",
        "evaluate --glyphs a                               | --glyphs",
        "evaluate --lines a --part 11/10                   | no part 11 of 10",
        "evaluate --lines a --part 1/10 --validation       | mutually exclusive",
        "evaluate --lines a --threads 0                    | Give a number from 1 on",
        "evaluate --lines a --pen-width 0                  | Give a fraction",
        "evaluate --lines a --pen-width NaN                | Give a fraction",
        "evaluate --lines a --transposed                   | --transposed goes with --glyphs only",
        "evaluate --images a --upright                     | as --upright does",
        "evaluate --glyphs a b --upright --transposed      | mutually exclusive",
        "evaluate --images a --corrections b               | mutually exclusive",
        "evaluate --lines a --per-class                    | --per-class goes with",
        "evaluate --glyphs a b --reversed                  | --as-image and --reversed go with --strokes",
        "evaluate --strokes a --style PRINTED              | --style goes with --lines, --words",
        "evaluate --strokes a --known-texts b              | --known-texts goes with --lines, --words",
        "evaluate --words a --max-overlaps 0               | --max-overlaps goes with --lines and",
        "evaluate --words a --min-overlaps 1               | --min-overlaps goes with --lines and",
        "evaluate --codes a --alphanumeric-only            | --alphanumeric-only goes with",
        "evaluate --words a --per-class                    | --per-class goes with",
        "evaluate --words a --preferred                    | give --lexicon FILE, too",
        "evaluate --words a --lines b                      | mutually exclusive",
        "evaluate --lines a --count 10                     | --seed and --least-labels go with --codes",
        "evaluate --codes a --code-labels 0-               | Give digits, letters and ranges",
        "evaluate --codes a --code-labels Z-A              | 'Z-A' runs backwards",
        "evaluate --codes a --count 0                      | Give a number from 1 on",
        "evaluate-rows                                     | Missing required option: '--lines=FILE'",
        "paper --strokes a --out b                         | Name the paper: --paper KIND",
        "evaluate-explanations                             | Missing required argument",
        "evaluate-explanations --glyphs a b --count 0      | Give a number from 1 on",
        "evaluate-explanations --glyphs a b --method cam   | Give grad-cam, occlusion or all",
        "evaluate-explanations --glyphs a b --seed x       | --seed",
        "evaluate-explanations --glyphs a b --sanity       | name the file with --model FILE",
        "evaluate-explanations --glyphs a b --glyphs c d   | Give --glyphs once",
        "adopt a --labels digits                           | Missing required option",
        "adopt a --labels digits --out b --scale 0         | --scale is a positive number",
        "adopt a --labels digits --out b --std 0           | --std is a positive number",
        "adopt a --labels digits --out b --temperature 0   | --temperature is a positive number",
        "adopt a --labels digits --out b --layout chw      | Give nchw or nhwc, not",
        "adopt a --labels digits --out pom.xml             | say --force to overwrite it",
      })
  void saysWhatIsWrongWithTheUsage(String arguments, String message) {
    assertThat(execute(arguments)).isEqualTo(2);
    assertThat(err.toString()).contains(message).doesNotContain("Exception");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void saysAUsersFaultInOneLine() {
    assertThat(execute("evaluate --strokes a --model no-such-model.onnx")).isEqualTo(1);
    assertThat(err.toString().strip()).contains("no-such-model.onnx").doesNotContain("\n");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void helps() {
    assertThat(execute("evaluate --help")).isZero();
    assertThat(out.toString())
        .contains("--glyphs IMAGES LABELS |", "--strokes=FILE", "--lines=FILE");
  }

  private int execute(String arguments) {
    String[] args = arguments.isEmpty() ? new String[0] : arguments.split(" ");
    return Main.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(args);
  }
}
