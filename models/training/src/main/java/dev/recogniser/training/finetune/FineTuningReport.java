package dev.recogniser.training.finetune;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a fine-tuning has changed.
 *
 * @param drawings how many drawings the new model has learnt from
 * @param labels how many different labels they have
 * @param heldOut the drawings that could be held out, each read by a model that had not learnt from
 *     it; empty if none could be
 * @param general the general set; empty if there was none
 */
public record FineTuningReport(
    int drawings, int labels, Optional<Comparison> heldOut, Optional<Comparison> general) {

  private static final String MISREAD_ALL =
      "But the old model misread all of these drawings. How your others are read now, they do not"
          + " tell: give some that it reads rightly, too.";

  /**
   * Whether the new model is to be used.
   *
   * @return forgetting first, then the gain
   */
  public Verdict verdict() {
    if (general.map(Comparison::gain).orElse(0.0) < -Verdict.TOLERATED_LOSS) {
      return Verdict.FORGETFUL;
    }
    return heldOut.map(comparison -> verdict(comparison.gain())).orElse(Verdict.UNMEASURED);
  }

  private static Verdict verdict(double gain) {
    if (gain == 0) {
      return Verdict.SAME;
    }
    return gain > 0 ? Verdict.BETTER : Verdict.WORSE;
  }

  /** The report for machines. */
  Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("drawings", drawings);
    figures.put("labels", labels);
    heldOut.ifPresent(comparison -> figures.put("heldOut", comparison));
    general.ifPresent(comparison -> figures.put("general", comparison));
    figures.put("verdict", verdict().name().toLowerCase(Locale.ROOT));
    return figures;
  }

  /**
   * The report for people.
   *
   * @return a few lines: a table of figures before and after, and the verdict
   */
  public String text() {
    List<String> lines = new ArrayList<>();
    lines.add("%d drawings of %d labels".formatted(drawings, labels));
    heldOut.ifPresent(comparison -> add("held-out drawings", comparison, lines));
    general.ifPresent(comparison -> add("general set", comparison, lines));
    lines.add(verdict().text());
    if (misreadAll()) {
      lines.add(MISREAD_ALL);
    }
    return String.join(System.lineSeparator(), lines);
  }

  /** Drawings that were chosen because they were misread can only be read better. */
  private boolean misreadAll() {
    return heldOut.map(comparison -> comparison.before().top1() == 0).orElse(false);
  }

  private static void add(String name, Comparison comparison, List<String> lines) {
    lines.add("%s (%d)".formatted(name, comparison.before().n()));
    lines.add(line("before", comparison.before()));
    lines.add(line("after", comparison.after()));
  }

  private static String line(String when, Figures figures) {
    return String.format(
        Locale.ROOT,
        "  %-6s  %5.1f %% right, %5.1f %% apart from case; nll %.3f",
        when,
        100 * figures.top1(),
        100 * figures.merged(),
        figures.nll());
  }
}
