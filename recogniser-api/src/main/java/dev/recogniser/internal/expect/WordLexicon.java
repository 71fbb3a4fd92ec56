package dev.recogniser.internal.expect;

import static java.util.Objects.requireNonNull;

import dev.recogniser.Lexicon;
import dev.recogniser.OptionException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A lexicon as a graph of its texts. Immutable. */
public final class WordLexicon implements Lexicon, TextSet {

  private static final int MOST = 1_000_000;
  private static final int LONGEST = 1_000;

  private final WordGraph graph;
  private final boolean anyCase;

  /** The words of its texts, if they are preferred only. */
  private final @Nullable PreferredWords words;

  private final BitSet alphabet;
  private final int size;
  private final int hash;

  private WordLexicon(List<String> sorted, boolean anyCase) {
    WordGraph.Builder builder = new WordGraph.Builder();
    this.alphabet = new BitSet();
    String before = "";
    int count = 0;
    for (String text : sorted) {
      if (!text.equals(before)) {
        int[] characters = text.codePoints().toArray();
        builder.add(characters);
        for (int character : characters) {
          add(character, anyCase);
        }
        before = text;
        count++;
      }
    }
    this.graph = builder.build();
    this.anyCase = anyCase;
    this.words = null;
    this.size = count;
    this.hash = 2 * graph.hash() + (anyCase ? 1 : 0);
  }

  private WordLexicon(WordLexicon other, PreferredWords words) {
    this.graph = other.graph;
    this.anyCase = other.anyCase;
    this.words = words;
    this.alphabet = other.alphabet;
    this.size = other.size;
    this.hash = other.hash;
  }

  private void add(int character, boolean eitherCase) {
    alphabet.set(character);
    if (eitherCase) {
      alphabet.set(Character.toUpperCase(character));
    }
  }

  /** Of texts. */
  public static WordLexicon of(Collection<String> texts, boolean anyCase) {
    return of(texts.stream(), "The lexicon", anyCase);
  }

  /** Of a file's lines. */
  public static WordLexicon read(Path file, boolean anyCase) {
    try (BufferedReader lines = new BufferedReader(new ShortLines(Files.newBufferedReader(file)))) {
      return of(lines.lines(), file.toString(), anyCase);
    } catch (NoSuchFileException e) {
      throw new OptionException("There is no lexicon " + file + ". Check the path.", e);
    } catch (UncheckedIOException e) {
      throw unreadable(file, requireNonNull(e.getCause()));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static OptionException unreadable(Path file, IOException why) {
    return new OptionException(
        why instanceof MalformedInputException
            ? file + " is no lexicon: it is not UTF-8. Save it as UTF-8, a text on each line."
            : "The lexicon " + file + " cannot be read: " + why.getMessage() + ".",
        why);
  }

  private static WordLexicon of(Stream<String> texts, String name, boolean anyCase) {
    List<String> all = new ArrayList<>();
    texts.map(String::strip).filter(text -> !text.isEmpty()).forEach(text -> add(text, all, name));
    if (all.isEmpty()) {
      throw new OptionException(name + " has no text. Give at least one.");
    }
    all.replaceAll(text -> anyCase ? text.toLowerCase(Locale.ROOT) : text);
    Collections.sort(all);
    return new WordLexicon(all, anyCase);
  }

  private static void add(String text, List<String> all, String name) {
    if (all.size() == MOST) {
      throw new OptionException(
          name + " has more than " + MOST + " texts. Leave out what is rare, or use a format.");
    }
    if (text.length() > LONGEST) {
      throw new OptionException(
          name
              + " has a text of more than "
              + LONGEST
              + " characters: "
              + text.substring(0, 40)
              + "… Leave it out.");
    }
    all.add(text.replaceAll("\\s+", " "));
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean contains(String text) {
    return has(text);
  }

  @Override
  public Stream<String> texts() {
    int order = Spliterator.ORDERED | Spliterator.DISTINCT | Spliterator.NONNULL;
    return StreamSupport.stream(Spliterators.spliterator(new WordTexts(graph), size, order), false);
  }

  @Override
  public boolean anyCase() {
    return anyCase;
  }

  @Override
  public WordLexicon preferred() {
    if (isPreferred()) {
      return this;
    }
    WordGraph itsWords = alphabet.get(' ') ? graphOfWords() : graph;
    return new WordLexicon(this, new PreferredWords(itsWords, anyCase));
  }

  @Override
  public boolean isPreferred() {
    return words != null;
  }

  /** The words of its texts, if they are preferred only. */
  public Optional<PreferredWords> words() {
    return Optional.ofNullable(words);
  }

  private WordGraph graphOfWords() {
    WordGraph.Builder builder = new WordGraph.Builder();
    texts()
        .flatMap(text -> Arrays.stream(text.split(" ", -1)))
        .distinct()
        .sorted()
        .forEach(word -> builder.add(word.codePoints().toArray()));
    return builder.build();
  }

  @Override
  public BitSet alphabet() {
    return alphabet;
  }

  @Override
  public Walk walk(BitSet readable) {
    return new WordWalk(graph, anyCase);
  }

  @Override
  public boolean isListed() {
    return true;
  }

  @Override
  public boolean isSingle() {
    return size == 1 && !anyCase;
  }

  @Override
  public boolean hasTextOf(BitSet readable) {
    return graph.hasTextOf(
        character ->
            readable.get(character) || (anyCase && readable.get(Character.toUpperCase(character))));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WordLexicon that
        && hash == that.hash
        && anyCase == that.anyCase
        && isPreferred() == that.isPreferred()
        && graph.isLike(that.graph);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return "Lexicon[" + size + (isPreferred() ? " texts, preferred]" : " texts]");
  }
}
