package dev.recogniser.internal;

import dev.recogniser.Alphabet;
import dev.recogniser.LanguageChoice;
import dev.recogniser.ModelInfo;
import dev.recogniser.OptionException;
import dev.recogniser.ReadingOptions;
import dev.recogniser.internal.decode.Decoder;
import dev.recogniser.internal.expect.CompiledFormat;
import dev.recogniser.internal.read.LineReader;
import dev.recogniser.internal.read.ReadingStatistics;
import dev.recogniser.internal.resolve.Languages;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What reads by certain options. Immutable; used by many threads.
 *
 * @param transcriber reads lines and writes them down
 * @param format of the whole text, if it has one
 * @param explanations whether characters keep their feature maps
 * @param language whose words are expected
 */
record Reader(
    Transcriber transcriber,
    Optional<CompiledFormat> format,
    boolean explanations,
    LanguageChoice language) {

  /**
   * Prepares one.
   *
   * @throws OptionException if the options do not suit the model or each other
   */
  static Reader of(ReadingOptions options, ModelInfo model, Languages.Found language) {
    Optional<CompiledFormat> format =
        options.format().map(each -> CompiledFormat.parse(each.toString()));
    Alphabet alphabet = options.alphabet().orElseGet(() -> standard(model.labels(), format));
    Decoder decoder = new Decoder(model, alphabet, options.candidates(), options.rejectBelow());
    format.ifPresent(each -> requireText(each, options, decoder));
    LineReader reader =
        new LineReader(
            ReadingStatistics.standard(),
            decoder.labels(),
            decoder.allowed(),
            language.model().orElse(null));
    return new Reader(
        new Transcriber(reader, decoder, options.context(), options.alternatives()),
        format,
        options.explanations(),
        language.choice());
  }

  /**
   * What a model reads unless it is told otherwise: all of its labels, but of a model that knows
   * all of {@link Alphabet#ALPHANUMERIC} not the {@link Alphabet#MARKS} that no format has.
   */
  private static Alphabet standard(List<String> labels, Optional<CompiledFormat> format) {
    Set<String> read = new LinkedHashSet<>(labels);
    if (read.containsAll(Alphabet.ALPHANUMERIC.labels())) {
      read.removeAll(Alphabet.MARKS.labels());
    }
    Set<String> marks = new LinkedHashSet<>(Alphabet.MARKS.labels());
    marks.retainAll(format.map(CompiledFormat::characters).orElse(Set.of()));
    read.addAll(marks);
    return new Alphabet(read);
  }

  private static void requireText(CompiledFormat format, ReadingOptions options, Decoder decoder) {
    BitSet readable = new BitSet();
    readable.set(' ');
    for (int label = 0; label < decoder.labels().size(); label++) {
      String text = decoder.labels().get(label);
      if (decoder.allowed()[label] && text.codePointCount(0, text.length()) == 1) {
        readable.set(text.codePointAt(0));
      }
    }
    if (!format.hasTextOf(readable)) {
      throw new OptionException(
          "The format %s has no text that can be read: the model or the alphabet lacks its characters. There are: %s."
              .formatted(options.format().orElseThrow(), characters(readable)));
    }
  }

  private static String characters(BitSet readable) {
    StringBuilder characters = new StringBuilder();
    readable.stream().filter(each -> each != ' ').forEach(characters::appendCodePoint);
    return characters.toString();
  }
}
