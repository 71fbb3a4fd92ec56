package dev.recogniser.training.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Levenshtein's distance between two texts, over code points: the least number of insertions,
 * deletions and substitutions that make one of the other.
 */
public final class EditDistance {

  /** What was there and what was read, a code point or nothing each. */
  private record Step(String was, String read) {
    boolean isEdit() {
      return !was.equals(read);
    }
  }

  private final int[] reference;
  private final int[] reading;
  private final int[][] table;

  EditDistance(String reference, String reading) {
    this.reference = reference.codePoints().toArray();
    this.reading = reading.codePoints().toArray();
    this.table = new int[this.reference.length + 1][this.reading.length + 1];
    for (int i = 0; i < table.length; i++) {
      for (int j = 0; j < table[i].length; j++) {
        table[i][j] = i == 0 ? j : j == 0 ? i : Math.min(replaced(i, j), oneMore(i, j));
      }
    }
  }

  /**
   * The distance.
   *
   * @param reference what stands there
   * @param reading what was read
   * @return the number of edits
   */
  public static int between(String reference, String reading) {
    return new EditDistance(reference, reading).distance();
  }

  private int replaced(int i, int j) {
    return table[i - 1][j - 1] + (reference[i - 1] == reading[j - 1] ? 0 : 1);
  }

  private int oneMore(int i, int j) {
    return 1 + Math.min(table[i - 1][j], table[i][j - 1]);
  }

  int distance() {
    return table[reference.length][reading.length];
  }

  /** Tells the edits of one shortest way: what was there and what was read, either may be empty. */
  void edits(BiConsumer<String, String> edit) {
    steps().stream().filter(Step::isEdit).forEach(step -> edit.accept(step.was(), step.read()));
  }

  /** Tells the same edits, those without a right character between them at once. */
  void runs(BiConsumer<String, String> run) {
    StringBuilder was = new StringBuilder();
    StringBuilder read = new StringBuilder();
    for (Step step : steps()) {
      if (step.isEdit()) {
        was.append(step.was());
        read.append(step.read());
      } else {
        tell(was, read, run);
      }
    }
    tell(was, read, run);
  }

  private static void tell(StringBuilder was, StringBuilder read, BiConsumer<String, String> run) {
    if (was.length() + read.length() > 0) {
      run.accept(was.toString(), read.toString());
      was.setLength(0);
      read.setLength(0);
    }
  }

  private List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    int i = reference.length;
    int j = reading.length;
    while (i > 0 || j > 0) {
      boolean paired = i > 0 && j > 0 && table[i][j] == replaced(i, j);
      boolean dropped = !paired && i > 0 && table[i][j] == table[i - 1][j] + 1;
      String was = paired || dropped ? Character.toString(reference[--i]) : "";
      String read = paired || !dropped ? Character.toString(reading[--j]) : "";
      steps.add(new Step(was, read));
    }
    Collections.reverse(steps);
    return steps;
  }
}
