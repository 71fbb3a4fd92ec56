package dev.recogniser.internal.read;

import dev.recogniser.internal.expect.PreferredWords;
import dev.recogniser.internal.language.LanguageModel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a word's characters say of the next one. A word is taken for one of four things, whichever
 * suits it best: a <em>code</em>, whose characters say nothing of each other; <em>plain</em>, of
 * which only the kinds of the characters matter; a word of the <em>language</em>, where the letters
 * before count, too; or one that is <em>listed</em> among those that are preferred. All scores are
 * logarithms of how much more probable a character is than if all were alike; so a code's are 0,
 * and what language costs a name at most is the price of not being taken for a word.
 *
 * <p>A context is an integer: the lowest five bits tell what the word is taken for and the state of
 * {@link Kinds}, the others the state of the language or the list.
 */
final class Words {

  /** The context before a line's first word. */
  static final int START = Kinds.START;

  /** All contexts before a word, which are the states of {@link Kinds} there. */
  static final int[] STARTS = {START, Kinds.START_AFTER_CAPITALS};

  /** Marks were read, and nothing else of the word yet. */
  private static final int OPENED = 2;

  private static final int CODE = 3;
  private static final int PLAIN = 4;
  private static final int LANGUAGE = PLAIN + Kinds.STATES;
  private static final int LISTED = LANGUAGE + Kinds.STATES;
  private static final int FORM_BITS = 5;
  private static final int FORM = (1 << FORM_BITS) - 1;

  /** How often words are codes. */
  private static final double CODES = 0.03;

  /**
   * How often words of letters are plain ones where a language is known. No language has numbers.
   */
  private static final double STRANGE = 0.2;

  /** The share of a word's characters that end it: words of five letters. */
  private static final double ENDS = 0.2;

  private final Kind[] kinds;
  private final int[] letters;
  private final double[][] kindScores;
  private final @Nullable LanguageModel language;
  private final @Nullable ListedWords listed;
  private final double neighbourWeight;
  private final double languageWeight;
  private final double letterShare;
  private final double most;
  private final double codeStart;
  private final double plainStart;
  private final double numberStart;
  private final double languageStart;
  private final double listedStart;

  /**
   * Prepares for a model's labels.
   *
   * @param allowed which of them the alphabet has
   * @param language whose words are expected; null for none
   * @param preferred words that are likely; null for none
   */
  Words(
      List<String> labels,
      boolean[] allowed,
      @Nullable LanguageModel language,
      @Nullable PreferredWords preferred,
      Weights weights) {
    this.kinds = labels.stream().map(Kind::of).toArray(Kind[]::new);
    this.language = language;
    this.listed = ListedWords.of(preferred, labels, allowed);
    this.neighbourWeight = weights.neighbours();
    this.languageWeight = weights.language();
    this.letters = new int[labels.size()];
    Arrays.fill(letters, -1);
    if (language != null) {
      for (int label = 0; label < letters.length; label++) {
        letters[label] = language.letters().indexOf(labels.get(label).toLowerCase(Locale.ROOT));
      }
    }
    this.letterShare = language == null ? 0 : Math.log((1 - ENDS) / language.letters().size());
    this.kindScores = kindScores(allowed);
    this.most =
        Arrays.stream(kindScores).flatMapToDouble(Arrays::stream).max().orElse(0)
            - languageWeight * letterShare;
    this.codeStart = Math.log(CODES);
    double share = listed == null ? 0 : listed.share();
    double unlisted = (1 - CODES) * (1 - share);
    this.plainStart = Math.log(unlisted * (language == null ? 1 : STRANGE));
    this.numberStart = Math.log(1 - CODES);
    this.languageStart = Math.log(unlisted * (1 - STRANGE));
    this.listedStart = Math.log((1 - CODES) * share);
  }

  /** For each state and kind: how much more probable each of its labels is than among all. */
  private double[][] kindScores(boolean[] allowed) {
    int[] counts = new int[Kind.COUNT];
    for (int label = 0; label < kinds.length; label++) {
      if (allowed[label]) {
        counts[kinds[label].place()]++;
      }
    }
    double[][] scores = new double[Kinds.STATES][Kind.COUNT];
    for (int state = 0; state < Kinds.STATES; state++) {
      double possible = 0;
      double known = 0;
      for (Kind kind : Kinds.KNOWN) {
        possible += counts[kind.place()] > 0 ? Kinds.share(state, kind) : 0;
        known += counts[kind.place()];
      }
      for (Kind kind : Kinds.KNOWN) {
        if (counts[kind.place()] > 0) {
          double share = Kinds.share(state, kind) / possible * known;
          scores[state][kind.place()] = neighbourWeight * Math.log(share / counts[kind.place()]);
        }
      }
    }
    return scores;
  }

  /** The most that can be said for a character. */
  double most() {
    return most;
  }

  /** Takes what may follow. */
  interface Visitor {
    void visit(int context, double neighbours, double language);
  }

  /** What one thread asks the language by; null where there is none. */
  @Nullable Recent asking() {
    return language == null ? null : new Recent(language);
  }

  /**
   * Follows a context by a label: to up to four contexts from a word's start, else to one.
   *
   * @param recent of {@link #asking}
   */
  void follow(int context, int label, @Nullable Recent recent, Visitor visitor) {
    Kind kind = kinds[label];
    int form = context & FORM;
    if (form >= LISTED && listed(context >>> FORM_BITS, form - LISTED, label, 0, visitor)) {
      return;
    }
    if (kind == Kind.MARK) {
      mark(context, form, visitor);
      if (form < OPENED) {
        listed(PreferredWords.START, form, label, listedStart, visitor);
      }
    } else if (form < CODE) {
      int state = form == OPENED ? START : form;
      visitor.visit(CODE, codeStart, 0);
      listed(PreferredWords.START, state, label, listedStart, visitor);
      if (kind != Kind.OTHER) {
        plain(state, kind, kind == Kind.DIGIT ? numberStart : plainStart, visitor);
        if (letters[label] >= 0) {
          letter(languageStartState(), state, label, languageStart, recent, visitor);
        }
      }
    } else if (form == CODE) {
      visitor.visit(CODE, 0, 0);
    } else if (form < LANGUAGE) {
      if (kind != Kind.OTHER) {
        plain(form - PLAIN, kind, 0, visitor);
      }
    } else if (form < LISTED && letters[label] >= 0) {
      letter(context >>> FORM_BITS, form - LANGUAGE, label, 0, recent, visitor);
    }
  }

  /** A mark leaves a word what it is. */
  private void mark(int context, int form, Visitor visitor) {
    if (form == CODE) {
      visitor.visit(CODE, 0, 0);
    } else {
      int state = form < CODE ? START : kinds(form);
      visitor.visit(form < CODE ? OPENED : context, kindScores[state][Kind.MARK.place()], 0);
    }
  }

  /** The state of {@link Kinds} of a word that was taken for anything but a code. */
  private static int kinds(int form) {
    return (form - PLAIN) % Kinds.STATES;
  }

  /** Goes on along the list, if it has such a word. */
  private boolean listed(int from, int state, int label, double start, Visitor visitor) {
    int to = listed == null ? PreferredWords.DEAD : listed.after(from, label);
    if (listed == null || to == PreferredWords.DEAD) {
      return false;
    }
    Kind kind = kinds[label];
    int form = LISTED + Kinds.next(state, kind);
    boolean tells = listed.anyCase() && kind != Kind.OTHER;
    double neighbours = tells ? kindScores[state][kind.place()] : 0;
    visitor.visit(
        (to << FORM_BITS) | form, start + neighbours, languageWeight * listed.score(from, to));
    return true;
  }

  private int languageStartState() {
    return language == null ? 0 : language.start();
  }

  private void plain(int state, Kind kind, double start, Visitor visitor) {
    visitor.visit(PLAIN + Kinds.next(state, kind), start + kindScores[state][kind.place()], 0);
  }

  private void letter(
      int languageState,
      int state,
      int label,
      double start,
      @Nullable Recent recent,
      Visitor visitor) {
    if (recent != null) {
      int answer = recent.ask(languageState, letters[label]);
      Kind kind = kinds[label];
      visitor.visit(
          (recent.next(answer) << FORM_BITS) | (LANGUAGE + Kinds.next(state, kind)),
          start + kindScores[state][kind.place()],
          languageWeight * (recent.logProbability(answer) - letterShare));
    }
  }

  /** Whether there are preferred words. */
  boolean hasListed() {
    return listed != null;
  }

  /** Whether a word was taken for a preferred one. */
  static boolean isListed(int context) {
    return (context & FORM) >= LISTED;
  }

  /** Whether no character of a word has been read yet. */
  static boolean isStart(int context) {
    return (context & FORM) < OPENED;
  }

  /** The context before the word that follows one which ends in a context. */
  static int afterWord(int context) {
    int form = context & FORM;
    if (form < PLAIN) {
      return START;
    }
    return Kinds.afterWord(kinds(form));
  }

  /**
   * What the language or the list says of a word's end after a context; negative infinity where no
   * listed word ends.
   */
  double end(int context) {
    LanguageModel model = language;
    if (listed != null && isListed(context)) {
      return languageWeight * (listed.logEnd(context >>> FORM_BITS) - Math.log(ENDS));
    }
    if (model == null || (context & FORM) < LANGUAGE) {
      return 0;
    }
    double share = model.logProbability(context >>> FORM_BITS, model.letters().size());
    return languageWeight * (share - Math.log(ENDS));
  }

  /**
   * The best that can be said of a whole word.
   *
   * @param start the context before it
   * @param labels its characters
   * @return what neighbours and language say of it, in the best way to take it
   */
  double[] best(int start, int[] labels) {
    Recent recent = asking();
    Map<Integer, double[]> ways = Map.of(start, new double[2]);
    for (int label : labels) {
      Map<Integer, double[]> next = new HashMap<>();
      ways.forEach(
          (context, sums) ->
              follow(
                  context,
                  label,
                  recent,
                  (to, neighbours, letters) ->
                      next.merge(
                          to,
                          new double[] {sums[0] + neighbours, sums[1] + letters},
                          Words::better)));
      ways = next;
    }
    double[] best = {Double.NEGATIVE_INFINITY, 0};
    for (Map.Entry<Integer, double[]> way : ways.entrySet()) {
      double[] sums = way.getValue();
      best = better(best, new double[] {sums[0], sums[1] + end(way.getKey())});
    }
    return best;
  }

  private static double[] better(double[] a, double[] b) {
    return a[0] + a[1] >= b[0] + b[1] ? a : b;
  }
}
