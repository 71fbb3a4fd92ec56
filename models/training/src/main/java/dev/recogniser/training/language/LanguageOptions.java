package dev.recogniser.training.language;

import dev.recogniser.training.cli.Converters.PositiveConverter;
import dev.recogniser.training.cli.Progress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What a language is made of. */
final class LanguageOptions {

  @Option(
      names = "--words",
      arity = "1..*",
      required = true,
      paramLabel = "FILE[=WEIGHT]",
      converter = WordList.Converter.class,
      description =
          "Lists of words, one a line, each with the weight of its words, else 1. A word of several"
              + " lists has the largest of its weights.")
  private List<WordList> lists = new ArrayList<>();

  @Option(
      names = "--text",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Texts: each time that a word stands there adds 1 to its weight.")
  private List<Path> texts = new ArrayList<>();

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      converter = CharsetConverter.class,
      description = "That of lists and texts, UTF-8 unless given.")
  private Charset encoding = StandardCharsets.UTF_8;

  @Option(
      names = "--letters",
      paramLabel = "LETTERS",
      description =
          "All letters of the language, a to z unless given. Words with others are left out.")
  private String letters = "abcdefghijklmnopqrstuvwxyz";

  @Option(
      names = "--order",
      paramLabel = "N",
      converter = PositiveConverter.class,
      description = "Look at the last N-1 letters, 2 to 8, 6 unless given.")
  private int order = 6;

  @Option(
      names = "--max-size",
      paramLabel = "KB",
      converter = PositiveConverter.class,
      description = "The file's greatest size in units of 1000 bytes, 1000 unless given.")
  private int maxKilobytes = 1000;

  /** Made by picocli. */
  LanguageOptions() {}

  private static final class CharsetConverter implements ITypeConverter<Charset> {
    @Override
    public Charset convert(String value) {
      try {
        return Charset.forName(value);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(
            "This Java knows no encoding '" + value + "'. Give one like UTF-8 or ISO-8859-1.");
      }
    }
  }

  Letters letters() {
    return Letters.of(letters);
  }

  int order() {
    return order;
  }

  LanguageMaker maker(String id) {
    return new LanguageMaker(id, letters(), order, maxKilobytes * 1000);
  }

  /** Reads all files. */
  Words words() {
    WordCollection words = new WordCollection(letters(), encoding);
    try (Progress progress = new Progress("words", lists.size() + texts.size())) {
      for (WordList list : lists) {
        words.addList(list.file(), list.weight());
        progress.step(1);
      }
      for (Path text : texts) {
        words.addText(text);
        progress.step(1);
      }
    }
    return words.words();
  }
}
