package dev.recogniser.internal.read;

import dev.recogniser.internal.expect.PreferredWords;
import dev.recogniser.internal.expect.TextSet;
import dev.recogniser.internal.language.LanguageModel;
import dev.recogniser.internal.segment.Lattice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides what a line says. Immutable; used by many threads. */
public final class LineReader {

  private final LineScorer scorer;
  private final Words words;
  private final double temperature;
  private final Expected anything;
  private final List<String> labels;
  private final boolean[] allowed;
  private final LookAlikes lookAlikes;

  /**
   * Prepares for a model, without preferred words.
   *
   * @param statistics of how people write lines
   * @param labels of the model
   * @param allowed for each label whether the alphabet has it
   * @param language whose words are expected; null for none
   */
  public LineReader(
      ReadingStatistics statistics,
      List<String> labels,
      boolean[] allowed,
      @Nullable LanguageModel language) {
    this(statistics, labels, allowed, language, null);
  }

  /**
   * Prepares for a model.
   *
   * @param statistics of how people write lines
   * @param labels of the model
   * @param allowed for each label whether the alphabet has it
   * @param language whose words are expected; null for none
   * @param preferred words that are likely; null for none
   */
  public LineReader(
      ReadingStatistics statistics,
      List<String> labels,
      boolean[] allowed,
      @Nullable LanguageModel language,
      @Nullable PreferredWords preferred) {
    this.scorer = new LineScorer(statistics, labels, allowed);
    this.words = new Words(labels, allowed, language, preferred, statistics.weights());
    this.temperature = statistics.weights().temperature();
    this.anything = Expected.anything(labels, allowed);
    this.labels = List.copyOf(labels);
    this.allowed = allowed.clone();
    this.lookAlikes = new LookAlikes(labels);
  }

  /**
   * Fits a line to what the network sees.
   *
   * @param seen what the network says of each hypothesis of the lattice; null for one that is too
   *     faint
   */
  public SeenLine see(Lattice lattice, List<@Nullable GlyphScores> seen) {
    return scorer.see(lattice, seen);
  }

  /** What the classifier of characters is told of a hypothesis that was looked at. */
  public double[] features(SeenLine line, int hypothesis) {
    return scorer.features(line, hypothesis);
  }

  /**
   * Reads a line.
   *
   * @param alternatives how many readings of the line and of each word are wanted at most
   * @return how it is read; with no reading if all of its ink is marks
   */
  public LineDecision read(SeenLine line, int alternatives) {
    return decision(search(line), alternatives);
  }

  /**
   * Reads lines that together are one of several texts; a line's end is a space of it or nothing.
   *
   * @param lines at least one
   * @param alternatives how many readings are wanted at most
   * @return how they are read, each reading one of the texts
   */
  public ExpectedDecision read(List<SeenLine> lines, TextSet texts, int alternatives) {
    Expected expected = Expected.of(texts, labels, allowed);
    ScoredLine scored = score(lines, expected);
    StateGraph graph = Search.run(scored, words, expected);
    if (best(graph).isEmpty() && !expected.isWide()) {
      Expected wide = expected.widened();
      scored = score(lines, wide); // with labels that were too improbable before
      graph = Search.run(scored, words, wide);
    }
    Posterior posterior = new Posterior(graph, temperature);
    List<Path> first = best(graph);
    if (first.isEmpty()) {
      return new ExpectedDecision(List.of(), List.of(), 0, posterior);
    }
    List<@Nullable GlyphScores> seen = new ArrayList<>();
    lines.forEach(line -> seen.addAll(line.seen()));
    return new ExpectedDecision(
        readings(graph.states().get(0), graph.end(), posterior, alternatives),
        leftOut(first.get(0)),
        new Match(scored, seen, lookAlikes).of(first.get(0).arcs()),
        posterior);
  }

  private ScoredLine score(List<SeenLine> lines, Expected expected) {
    return ScoredLine.joined(lines.stream().map(line -> scorer.score(line, expected)).toList());
  }

  /** The best path, if there is any. */
  private static List<Path> best(StateGraph graph) {
    List<Path> first = new ArrayList<>();
    Paths.best(graph.states().get(0), graph.end(), path -> !first.add(path));
    return first;
  }

  private static List<Integer> leftOut(Path path) {
    return path.arcs().stream().filter(Arc::isMark).map(Arc::hypothesis).toList();
  }

  private LineDecision decision(StateGraph graph, int alternatives) {
    Posterior posterior = new Posterior(graph, temperature);
    State begin = graph.states().get(0);
    List<Path> first = best(graph);
    if (first.isEmpty()) {
      return new LineDecision(List.of(), List.of(), List.of(), posterior);
    }
    List<Integer> leftOut = leftOut(first.get(0));
    List<Decision> readings = readings(begin, graph.end(), posterior, alternatives);
    if (readings.get(0).characters().isEmpty()) {
      return new LineDecision(List.of(), List.of(), leftOut, posterior);
    }
    return new LineDecision(
        readings, wordsOf(first.get(0), graph.end(), posterior, alternatives), leftOut, posterior);
  }

  private StateGraph search(SeenLine line, Expected expected) {
    return Search.run(scorer.score(line, expected), words, expected);
  }

  StateGraph search(SeenLine line) {
    return search(line, anything);
  }

  private static List<List<Decision>> wordsOf(
      Path path, State end, Posterior posterior, int alternatives) {
    List<List<Decision>> found = new ArrayList<>();
    List<Arc> arcs = path.arcs();
    State begin = arcs.get(0).from();
    boolean empty = true;
    for (int i = 0; i < arcs.size(); i++) {
      empty &= !arcs.get(i).isCharacter();
      if (arcs.get(i).label() == Arc.SPACE || arcs.get(i).label() == Arc.END) {
        State after = i + 1 < arcs.size() ? arcs.get(i + 1).from() : end;
        if (!empty) {
          found.add(readings(begin, after, posterior, alternatives));
        }
        begin = after;
        empty = true;
      }
    }
    return found;
  }

  /** The best readings between two states, each with another text. */
  private static List<Decision> readings(
      State from, State to, Posterior posterior, int alternatives) {
    Map<Integer, Path> byText = new LinkedHashMap<>();
    Map<Integer, Double> probabilities = new HashMap<>();
    Paths.best(
        from,
        to,
        path -> {
          if (byText.size() == alternatives && !byText.containsKey(path.text())) {
            return false;
          }
          byText.putIfAbsent(path.text(), path);
          probabilities.merge(path.text(), posterior.of(from, path.score(), to), Double::sum);
          return true;
        });
    List<Decision> readings = new ArrayList<>();
    for (Path path : byText.values()) {
      readings.add(new Decision(chosen(path.arcs()), probability(path, probabilities)));
    }
    if (readings.size() > 2) { // the first is that of the best path
      readings
          .subList(1, readings.size())
          .sort(Comparator.comparingDouble(Decision::probability).reversed());
    }
    return readings;
  }

  private static double probability(Path path, Map<Integer, Double> ofTexts) {
    return Math.min(1, Objects.requireNonNull(ofTexts.get(path.text())));
  }

  private static List<Decision.Chosen> chosen(List<Arc> arcs) {
    List<Decision.Chosen> chosen = new ArrayList<>();
    boolean space = false;
    int start = Words.START;
    for (Arc arc : arcs) {
      if (Words.isStart(arc.from().context)) {
        start = arc.from().context;
      }
      space |= arc.label() == Arc.SPACE;
      if (arc.isCharacter()) {
        boolean spaceBefore = space && !chosen.isEmpty();
        chosen.add(new Decision.Chosen(arc.hypothesis(), arc.label(), spaceBefore, start));
        space = false;
      }
    }
    return chosen;
  }

  /**
   * What makes a label of a character better than another, the other characters held as read.
   *
   * @param start what the words before it say, see {@link Decision.Chosen}
   * @param word the labels of the word's characters as read, by their places among the model's
   * @param place which of them it is
   * @return the differences of what shape, size, neighbours and language say
   */
  public double[] difference(
      SeenCharacter character, int start, int[] word, int place, int label, int against) {
    double[] shape = scorer.shape(character);
    double[] size = scorer.size(character);
    double[] with = words.best(start, changed(word, place, label));
    double[] without = words.best(start, changed(word, place, against));
    return new double[] {
      shape[label] - shape[against],
      size[label] - size[against],
      with[0] - without[0],
      with[1] - without[1]
    };
  }

  private static int[] changed(int[] word, int place, int label) {
    int[] changed = word.clone();
    changed[place] = label;
    return changed;
  }
}
