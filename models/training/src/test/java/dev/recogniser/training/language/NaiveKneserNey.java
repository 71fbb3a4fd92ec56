package dev.recogniser.training.language;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The same smoothing, as one would write the formula down: from texts to numbers, no trie, no
 * suffix links. A word's start is {@code ^} and its end {@code $}.
 */
final class NaiveKneserNey {

  private final int order;
  private final int symbols;
  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, Double> weights = new HashMap<>();
  private final Map<String, Double> heaviest = new HashMap<>();

  NaiveKneserNey(Map<String, Double> list, int order, int symbols) {
    this.order = order;
    this.symbols = symbols;
    list.forEach((word, weight) -> add("^" + word + "$", weight));
  }

  private void add(String word, double weight) {
    for (int end = 2; end <= word.length(); end++) {
      for (int begin = Math.max(0, end - order); begin < end; begin++) {
        String ngram = word.substring(begin, end);
        words.merge(ngram, 1, Integer::sum);
        weights.merge(ngram, weight, Double::sum);
        heaviest.merge(ngram, weight, Math::max);
      }
    }
  }

  /** Of a letter, or {@code $}, after the last letters before it. */
  double probability(String context, char letter) {
    Map<Character, Integer> counts = new TreeMap<>();
    for (String ngram : words.keySet()) {
      if (ngram.length() == context.length() + 1 && ngram.startsWith(context)) {
        counts.put(ngram.charAt(ngram.length() - 1), count(ngram));
      }
    }
    double shorter = context.isEmpty() ? 1.0 / symbols : probability(context.substring(1), letter);
    if (counts.isEmpty()) {
      return shorter;
    }
    double[] discounts = discounts(context.length());
    double discounted = 0;
    double total = 0;
    double mass = 0;
    for (Map.Entry<Character, Integer> entry : counts.entrySet()) {
      discounted += discounts[Math.min(entry.getValue(), 3)];
      total += entry.getValue();
      mass += left(context + entry.getKey(), entry.getValue(), discounts);
    }
    double own =
        counts.containsKey(letter) ? left(context + letter, counts.get(letter), discounts) : 0;
    double backOff = discounted / total;
    return (1 - backOff) * own / mass + backOff * shorter;
  }

  private double left(String ngram, int count, double[] discounts) {
    return mass(ngram) * (1 - discounts[Math.min(count, 3)] / count);
  }

  private boolean isCountedItself(String ngram) {
    return ngram.length() == order || ngram.startsWith("^");
  }

  private int count(String ngram) {
    return isCountedItself(ngram)
        ? words.get(ngram)
        : (int) words.keySet().stream().filter(longer -> isLonger(longer, ngram)).count();
  }

  private double mass(String ngram) {
    return isCountedItself(ngram)
        ? weights.get(ngram)
        : heaviest.entrySet().stream()
            .filter(entry -> isLonger(entry.getKey(), ngram))
            .mapToDouble(Map.Entry::getValue)
            .sum();
  }

  private static boolean isLonger(String longer, String ngram) {
    return longer.length() == ngram.length() + 1 && longer.endsWith(ngram);
  }

  private double[] discounts(int length) {
    double[] times = new double[5];
    words.keySet().stream()
        .filter(ngram -> ngram.length() == length + 1)
        .mapToInt(this::count)
        .filter(count -> count < times.length)
        .forEach(count -> times[count]++);
    if (times[1] * times[2] * times[3] * times[4] == 0) {
      return new double[] {0, 0.5, 0.8, 1};
    }
    double y = times[1] / (times[1] + 2 * times[2]);
    double[] discounts = new double[4];
    for (int k = 1; k <= 3; k++) {
      double estimate = k - (k + 1) * y * times[k + 1] / times[k];
      discounts[k] = Math.max(0.1 * k, Math.min(estimate, 0.9 * k));
    }
    return discounts;
  }
}
