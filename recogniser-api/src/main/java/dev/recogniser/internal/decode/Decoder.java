package dev.recogniser.internal.decode;

import dev.recogniser.Alphabet;
import dev.recogniser.BackendException;
import dev.recogniser.Candidate;
import dev.recogniser.Classification;
import dev.recogniser.ModelInfo;
import dev.recogniser.NonCharacter;
import dev.recogniser.OptionException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Scores to classifications: {@code softmax(logits / temperature)}, masked to an alphabet and
 * renormalised, cut to the best few. Rejection looks at the unmasked probability.
 */
public final class Decoder {

  private final List<String> labels;
  private final double temperature;
  private final Optional<NonCharacter> nonCharacter;
  private final int[] everything;
  private final int[] allowed;
  private final int candidates;
  private final double rejectBelow;

  /**
   * Prepares for a model.
   *
   * @param alphabet the labels allowed; null for all
   * @param candidates how many to give at most
   * @param rejectBelow the least certainty that is not rejected
   * @throws OptionException if the model knows no label of the alphabet, or lacks a mark of it
   */
  public Decoder(ModelInfo model, @Nullable Alphabet alphabet, int candidates, double rejectBelow) {
    this.labels = model.labels();
    this.temperature = model.temperature();
    this.nonCharacter = model.nonCharacter();
    this.everything = allowed(labels, null);
    this.allowed = allowed(labels, alphabet);
    this.candidates = Math.min(candidates, allowed.length);
    this.rejectBelow = rejectBelow;
  }

  private static int[] allowed(List<String> labels, @Nullable Alphabet alphabet) {
    int[] allowed =
        IntStream.range(0, labels.size())
            .filter(i -> alphabet == null || alphabet.labels().contains(labels.get(i)))
            .toArray();
    if (allowed.length == 0 && alphabet != null) {
      throw new OptionException(
          "The model knows none of the alphabet's "
              + alphabet.labels().size()
              + " labels ("
              + String.join(" ", alphabet.labels())
              + "). It knows: "
              + String.join(" ", labels)
              + ".");
    }
    requireMarks(labels, alphabet);
    return allowed;
  }

  private static void requireMarks(List<String> labels, @Nullable Alphabet alphabet) {
    List<String> missing =
        Alphabet.MARKS.labels().stream()
            .filter(mark -> alphabet != null && alphabet.labels().contains(mark))
            .filter(mark -> !labels.contains(mark))
            .toList();
    if (!missing.isEmpty()) {
      throw new OptionException(
          "The model does not know the alphabet's marks "
              + String.join(" ", missing)
              + ", and would read them as something else. Leave them out, or name a model that was"
              + " trained with marks. It knows: "
              + String.join(" ", labels)
              + ".");
    }
  }

  /** How many scores a glyph has. */
  public int scores() {
    return labels.size() + (nonCharacter.isPresent() ? 1 : 0);
  }

  /** The model's labels, in the order of its scores. */
  public List<String> labels() {
    return labels;
  }

  /** For each label whether the alphabet has it. */
  public boolean[] allowed() {
    boolean[] has = new boolean[labels.size()];
    for (int label : allowed) {
      has[label] = true;
    }
    return has;
  }

  /**
   * How probable each label is for one glyph, among all of the model's.
   *
   * @param logits scores of a batch
   * @param offset index of the glyph's first score
   * @return natural logarithms, in the order of the labels
   * @throws BackendException if a score is not a number
   */
  public double[] logProbabilities(float[] logits, int offset) {
    double[] scores = new double[labels.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = logits[offset + i] / temperature;
    }
    double all = number(logSumExp(scores, everything));
    for (int i = 0; i < scores.length; i++) {
      scores[i] -= all;
    }
    return scores;
  }

  /**
   * How probable it is that one glyph is no single character.
   *
   * @param logits scores of a batch
   * @param offset index of the glyph's first score
   * @return empty where the model does not tell
   * @throws BackendException if the score is not a number
   */
  public OptionalDouble nonCharacter(float[] logits, int offset) {
    return nonCharacter.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            number(nonCharacter.orElseThrow().probability(logits[offset + labels.size()])));
  }

  private static double number(double value) {
    if (Double.isNaN(value)) {
      throw new BackendException(
          "The engine gave scores that are not numbers. Check the model file, or try another backend.");
    }
    return value;
  }

  /**
   * What a glyph alone may be: the alphabet's labels, by their probabilities among all.
   *
   * @param nonCharacter how probable it is that it is no character
   */
  public Classification alone(double[] logProbabilities, OptionalDouble nonCharacter) {
    double certainty = Double.NEGATIVE_INFINITY;
    for (int label : allowed) {
      certainty = Math.max(certainty, logProbabilities[label]);
    }
    double among = allowed.length == everything.length ? 0 : logSumExp(logProbabilities, allowed);
    return classification(
        best(logProbabilities), logProbabilities, among, Math.exp(certainty), nonCharacter);
  }

  /**
   * What a character may be where it stands. The label that it was read as comes first: that of the
   * best reading as a whole, which now and then is not the most probable one here.
   *
   * @param scores a logarithm for each label: of its probability, but for a common factor
   * @param label what it was read as, by its place among the labels
   * @param certainty how sure it is that this is right
   * @param nonCharacter how probable it is that its glyph alone is no character
   */
  public Classification inContext(
      double[] scores, int label, double certainty, OptionalDouble nonCharacter) {
    int[] best = best(scores);
    int place = best.length - 1;
    while (place > 0 && best[place] != label) {
      place--;
    }
    System.arraycopy(best, 0, best, 1, place);
    best[0] = label;
    return classification(best, scores, logSumExp(scores, allowed), certainty, nonCharacter);
  }

  /** How probable it is that a glyph is one of the alphabet's labels. */
  public double share(double[] logProbabilities) {
    return allowed.length == everything.length
        ? 1
        : Math.exp(Math.min(0, logSumExp(logProbabilities, allowed)));
  }

  private Classification classification(
      int[] best, double[] scores, double among, double certainty, OptionalDouble nonCharacter) {
    Candidate[] list = new Candidate[best.length];
    for (int i = 0; i < list.length; i++) {
      list[i] = new Candidate(labels.get(best[i]), Math.exp(scores[best[i]] - among));
    }
    return new Classification(List.of(list), certainty, certainty < rejectBelow, nonCharacter);
  }

  /** Of the allowed labels, those with the highest scores, highest first; ties in label order. */
  private int[] best(double[] scores) {
    int[] best = new int[candidates];
    int count = 0;
    for (int label : allowed) {
      int place = count;
      while (place > 0 && scores[best[place - 1]] < scores[label]) {
        place--;
      }
      if (place < candidates) {
        count = Math.min(count + 1, candidates);
        System.arraycopy(best, place, best, place + 1, count - place - 1);
        best[place] = label;
      }
    }
    return best;
  }

  /** log Σ exp of the chosen scores, safe from overflow. */
  private static double logSumExp(double[] scores, int[] chosen) {
    double highest = Double.NEGATIVE_INFINITY;
    for (int label : chosen) {
      highest = Math.max(highest, scores[label]);
    }
    double sum = 0;
    for (int label : chosen) {
      sum += Math.exp(scores[label] - highest);
    }
    return highest + Math.log(sum);
  }
}
