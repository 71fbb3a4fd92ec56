package dev.recogniser;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What makes one label of a character better than another where it stands, its neighbours held as
 * they were read. The parts are differences of scores, in natural logarithms: positive where they
 * speak for {@code label}, negative where they speak for {@code against}, 0 where they say nothing.
 * They add up to {@link #total()}.
 *
 * @param label the label
 * @param against another one
 * @param shape what the ink alone looks like, as the network sees it
 * @param size how tall it is beside its neighbours, and where it stands on the line
 * @param neighbours whether small letters, capitals or digits stand beside it
 * @param language the letters around it, in a language that was chosen; 0 without one
 */
public record Evidence(
    String label, String against, double shape, double size, double neighbours, double language) {

  /** A part that says less than this is not worth a word: a factor of 1.5. */
  private static final double LITTLE = 0.4;

  /** Checks the labels. */
  public Evidence {
    requireNonNull(label, "label");
    requireNonNull(against, "against");
  }

  /** Holds two labels of a character against each other: for those who write a recogniser. */
  @FunctionalInterface
  public interface Source {

    /**
     * Compares.
     *
     * @param label one of the model's labels
     * @param against another one
     * @return what speaks for and against
     * @throws OptionException if the model does not have a label
     */
    Evidence between(String label, String against);
  }

  /**
   * The difference of the two labels' scores.
   *
   * @return the sum of the parts; its exponential is how many times more probable the label is, but
   *     for the calibration of the whole
   */
  public double total() {
    return shape + size + neighbours + language;
  }

  /**
   * The same in words, such as "'o' rather than '0': its size and place (2.7) and the kind of its
   * neighbours (5.0) speak for it, its shape (2.2) speaks against it." Parts below 0.4 are left
   * out.
   *
   * @return a sentence
   */
  public String sentence() {
    String pro = parts(1);
    String contra = parts(-1);
    StringBuilder text = new StringBuilder();
    text.append("'").append(label).append("' rather than '").append(against).append("': ");
    if (pro.isEmpty() && contra.isEmpty()) {
      return text.append("hardly anything tells them apart.").toString();
    }
    if (!pro.isEmpty()) {
      text.append(pro).append(pro.contains(" and ") ? " speak" : " speaks").append(" for it");
    }
    if (!contra.isEmpty()) {
      text.append(pro.isEmpty() ? "" : ", ").append(contra);
      text.append(contra.contains(" and ") ? " speak" : " speaks").append(" against it");
    }
    return text.append('.').toString();
  }

  /** The parts that speak for the label, or with -1 against it, as a list in words. */
  private String parts(int sign) {
    return Stream.of(
            part("its shape", sign * shape),
            part("its size and place", sign * size),
            part("the kind of its neighbours", sign * neighbours),
            part("the word", sign * language))
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(" and "));
  }

  private static String part(String name, double amount) {
    return amount < LITTLE ? "" : String.format(Locale.ROOT, "%s (%.1f)", name, amount);
  }
}
