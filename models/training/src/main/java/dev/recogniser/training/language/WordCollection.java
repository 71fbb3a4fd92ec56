package dev.recogniser.training.language;

import dev.recogniser.training.data.DataException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;

/** Gathers words of an alphabet, in lower case, from files. */
final class WordCollection {

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern PUNCTUATION = Pattern.compile("^\\p{P}+|\\p{P}+$");

  private final Letters letters;
  private final Charset encoding;
  private final SortedMap<String, Double> listed = new TreeMap<>();
  private final SortedMap<String, Double> counted = new TreeMap<>();

  WordCollection(Letters letters, Charset encoding) {
    this.letters = letters;
    this.encoding = encoding;
  }

  /** A word a line; of several weights the largest counts. */
  void addList(Path file, double weight) {
    TextLines.read(file, encoding, line -> add(listed, line.strip(), weight, Math::max));
  }

  /** Running text: each time that a word stands there adds 1 to its weight. */
  void addText(Path file) {
    TextLines.read(
        file,
        encoding,
        line ->
            SPACE
                .splitAsStream(line)
                .map(word -> PUNCTUATION.matcher(word).replaceAll(""))
                .forEach(word -> add(counted, word, 1, Double::sum)));
  }

  private void add(
      SortedMap<String, Double> weights, String word, double weight, BinaryOperator<Double> both) {
    String folded = letters.fold(word);
    if (letters.spell(folded)) {
      weights.merge(folded, weight, both);
    }
  }

  /** All of them. */
  Words words() {
    SortedMap<String, Double> all = new TreeMap<>(listed);
    counted.forEach((word, weight) -> all.merge(word, weight, Double::sum));
    if (all.size() < 2) {
      throw new DataException(
          "Fewer than two words are spelled with the letters "
              + letters
              + " alone. Give other word lists, or their letters with --letters.");
    }
    return new Words(all);
  }
}
