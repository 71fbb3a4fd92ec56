package dev.recogniser.internal.decode;

import dev.recogniser.Alphabet;
import dev.recogniser.BackendException;
import dev.recogniser.Candidate;
import dev.recogniser.Classification;
import dev.recogniser.ModelInfo;
import dev.recogniser.OptionException;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Scores to classifications: {@code softmax(logits / temperature)}, masked to an alphabet and
 * renormalised, cut to the best few. Rejection looks at the unmasked probability.
 */
public final class Decoder {

  private final List<String> labels;
  private final double temperature;
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
   * @throws OptionException if the model knows no label of the alphabet
   */
  public Decoder(ModelInfo model, @Nullable Alphabet alphabet, int candidates, double rejectBelow) {
    this.labels = model.labels();
    this.temperature = model.temperature();
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
    return allowed;
  }

  /** How many scores a glyph has. */
  public int classes() {
    return labels.size();
  }

  /**
   * Decodes one glyph's scores.
   *
   * @param logits scores of a batch
   * @param offset index of the glyph's first score
   * @throws BackendException if a score is not a number
   */
  public Classification decode(float[] logits, int offset) {
    double[] scores = new double[labels.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = logits[offset + i] / temperature;
    }
    double all = logSumExp(scores, everything);
    if (Double.isNaN(all)) {
      throw new BackendException(
          "The engine gave scores that are not numbers. Check the model file, or try another backend.");
    }
    double among = allowed.length == everything.length ? all : logSumExp(scores, allowed);
    int[] best = best(scores);
    Candidate[] list = new Candidate[best.length];
    for (int i = 0; i < list.length; i++) {
      list[i] = new Candidate(labels.get(best[i]), Math.exp(scores[best[i]] - among));
    }
    double certainty = Math.exp(scores[best[0]] - all);
    return new Classification(List.of(list), certainty, certainty < rejectBelow);
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
