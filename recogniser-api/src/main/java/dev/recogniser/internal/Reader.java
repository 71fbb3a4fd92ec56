package dev.recogniser.internal;

import dev.recogniser.Alphabet;
import dev.recogniser.LanguageChoice;
import dev.recogniser.ModelInfo;
import dev.recogniser.OptionException;
import dev.recogniser.ReadingOptions;
import dev.recogniser.internal.decode.Decoder;
import dev.recogniser.internal.decode.StandardAlphabet;
import dev.recogniser.internal.expect.Both;
import dev.recogniser.internal.expect.TextSet;
import dev.recogniser.internal.expect.WordLexicon;
import dev.recogniser.internal.read.LineReader;
import dev.recogniser.internal.read.ReadingStatistics;
import dev.recogniser.internal.resolve.Languages;
import java.util.BitSet;
import java.util.Optional;

/**
 * What reads by certain options. Immutable; used by many threads.
 *
 * @param transcriber reads lines and writes them down
 * @param texts that the whole text is one of, if that is known
 * @param explanations whether characters keep their feature maps
 * @param writing leaves out what is no writing
 * @param language whose words are expected
 */
record Reader(
    Transcriber transcriber,
    Optional<TextSet> texts,
    boolean explanations,
    WritingFilter writing,
    LanguageChoice language) {

  /**
   * Prepares one.
   *
   * @throws OptionException if the options do not suit the model or each other
   */
  static Reader of(ReadingOptions options, ModelInfo model, Languages.Found language) {
    Optional<TextSet> texts = texts(options);
    requireContext(options);
    Alphabet alphabet =
        options
            .alphabet()
            .orElseGet(() -> StandardAlphabet.of(model.labels(), mark -> has(texts, mark)));
    Decoder decoder = new Decoder(model, alphabet, options.candidates(), options.rejectBelow());
    texts.ifPresent(each -> requireText(each, named(options), decoder));
    Optional<WordLexicon> preferred = lexicon(options, true);
    preferred.ifPresent(each -> requireText(each, "The lexicon has", decoder));
    LineReader reader =
        new LineReader(
            ReadingStatistics.standard(),
            decoder.labels(),
            decoder.allowed(),
            language.model().orElse(null),
            preferred.flatMap(WordLexicon::words).orElse(null));
    return new Reader(
        new Transcriber(reader, decoder, options.context(), options.alternatives()),
        texts,
        options.explanations(),
        new WritingFilter(options.writingCheck()),
        language.choice());
  }

  private static boolean has(Optional<TextSet> texts, String mark) {
    return texts.isPresent() && texts.orElseThrow().alphabet().get(mark.codePointAt(0));
  }

  private static Optional<TextSet> texts(ReadingOptions options) {
    Optional<TextSet> format = options.format().map(TextSet.class::cast);
    Optional<TextSet> lexicon = lexicon(options, false).map(TextSet.class::cast);
    return format.isPresent() && lexicon.isPresent()
        ? Optional.of(new Both(format.orElseThrow(), lexicon.orElseThrow()))
        : format.or(() -> lexicon);
  }

  /** The lexicon, if there is one and its texts are preferred only, or not. */
  private static Optional<WordLexicon> lexicon(ReadingOptions options, boolean preferred) {
    return options
        .lexicon()
        .filter(each -> each.isPreferred() == preferred)
        .map(WordLexicon.class::cast);
  }

  /** What each glyph looks like alone may be no text that is expected. */
  private static void requireContext(ReadingOptions options) {
    boolean expects = options.format().isPresent() || options.lexicon().isPresent();
    if (expects && !options.context()) {
      throw new OptionException(
          "A format and a lexicon are about the whole text, and without context each character is"
              + " read alone. Read in context, or leave them out.");
    }
  }

  private static void requireText(TextSet texts, String subject, Decoder decoder) {
    BitSet readable = new BitSet();
    readable.set(' ');
    for (int label = 0; label < decoder.labels().size(); label++) {
      String text = decoder.labels().get(label);
      if (decoder.allowed()[label] && text.codePointCount(0, text.length()) == 1) {
        readable.set(text.codePointAt(0));
      }
    }
    if (!texts.hasTextOf(readable)) {
      throw new OptionException(
          "%s no text that can be read. The model and the alphabet have: %s. Allow what is missing, or ask for other texts."
              .formatted(subject, characters(readable)));
    }
  }

  private static String named(ReadingOptions options) {
    String format = options.format().map(each -> "The format " + each).orElse("");
    String lexicon = lexicon(options, false).isPresent() ? "The lexicon" : "";
    return format.isEmpty() || lexicon.isEmpty()
        ? format + lexicon + " has"
        : format + " and the lexicon have in common";
  }

  private static String characters(BitSet readable) {
    StringBuilder characters = new StringBuilder();
    readable.stream().filter(each -> each != ' ').forEach(characters::appendCodePoint);
    return characters.toString();
  }
}
