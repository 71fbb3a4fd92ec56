package dev.recogniser.internal;

import static java.util.Objects.requireNonNull;

import dev.recogniser.Format;
import dev.recogniser.OptionException;
import dev.recogniser.ReadingOptions;
import dev.recogniser.Recogniser;
import dev.recogniser.RecogniserBuilder;
import java.util.List;
import java.util.stream.Collectors;

/** What a drawing is known to say, as what is expected of it. */
public final class KnownText {

  /** As many as a format takes. */
  private static final int LONGEST = 1_000;

  private KnownText() {}

  /**
   * Options that expect one text. Of the recogniser's own only those stay that say what is told.
   *
   * @throws OptionException if the text is blank or too long, or the model lacks a character of it
   */
  public static ReadingOptions options(Recogniser recogniser, String text) {
    String known = requireNonNull(text, "text").strip().replaceAll("\\s+", " ");
    requireLength(known);
    requireLabels(known, recogniser.model().labels());
    ReadingOptions own = recogniser.options();
    return ReadingOptions.standard()
        .format(Format.of(known))
        .language(RecogniserBuilder.NO_LANGUAGE)
        .alternatives(1)
        .candidates(own.candidates())
        .rejectBelow(own.rejectBelow())
        .explanations(own.explanations());
  }

  private static void requireLength(String text) {
    if (text.isEmpty()) {
      throw new OptionException("There is no text to align. Give what the drawing says.");
    }
    long characters = text.codePoints().count();
    if (characters > LONGEST) {
      throw new OptionException(
          "The text has %d characters, and no more than %d are aligned at once. Align parts of the drawing."
              .formatted(characters, LONGEST));
    }
  }

  private static void requireLabels(String text, List<String> labels) {
    String missing =
        text.codePoints()
            .mapToObj(Character::toString)
            .filter(each -> !each.equals(" ") && !labels.contains(each))
            .distinct()
            .collect(Collectors.joining(" "));
    if (!missing.isEmpty()) {
      throw new OptionException(
          "The model cannot read what the text has: %s. It has: %s. Name a model that knows it, or align drawings and texts without."
              .formatted(missing, String.join(" ", labels)));
    }
  }
}
