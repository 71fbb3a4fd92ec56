package dev.recogniser.jackson;

import com.fasterxml.jackson.databind.JsonMappingException;
import dev.recogniser.Alphabet;
import dev.recogniser.Format;
import dev.recogniser.Lexicon;
import dev.recogniser.OptionException;
import dev.recogniser.ReadingOptions;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What is expected of a field, among its members. What they leave open is as the standard options
 * have it, which the application may give with the call.
 */
final class ExpectationForm {

  static final List<String> MEMBERS =
      List.of(
          "alphabet",
          "format",
          "lexicon",
          "anyCase",
          "preferred",
          "language",
          "context",
          "candidates",
          "alternatives",
          "rejectBelow");

  private ExpectationForm() {}

  static void write(ReadingOptions options, MemberWriter out) throws IOException {
    if (options.alphabet().isPresent()) {
      write(options.alphabet().get(), out);
    }
    if (options.format().isPresent()) {
      out.text("format", options.format().get().toString());
    }
    if (options.lexicon().isPresent()) {
      out.texts("lexicon", options.lexicon().get().texts());
      out.flag("anyCase", options.lexicon().get().anyCase());
      out.flag("preferred", options.lexicon().get().isPreferred());
    }
    if (options.language().isPresent()) {
      out.text("language", options.language().get());
    }
    out.flag("context", options.context());
    out.count("candidates", options.candidates());
    out.count("alternatives", options.alternatives());
    out.number("rejectBelow", options.rejectBelow());
  }

  /** As a text where that says the same: it may have ranges, and labels of one character only. */
  private static void write(Alphabet alphabet, MemberWriter out) throws IOException {
    String text = String.join("", alphabet.labels());
    if (says(text, alphabet)) {
      out.text("alphabet", text);
    } else {
      out.texts("alphabet", alphabet.labels().stream());
    }
  }

  private static boolean says(String text, Alphabet alphabet) {
    try {
      return Alphabet.ofRanges(text).equals(alphabet);
    } catch (OptionException e) { // what looks like a range runs backwards
      return false;
    }
  }

  /** The options; empty if no member says any. */
  static Optional<ReadingOptions> read(MemberReader in) throws JsonMappingException {
    return MEMBERS.stream().anyMatch(in::given)
        ? Optional.of(counts(texts(in.standard(), in), in))
        : Optional.empty();
  }

  private static ReadingOptions texts(ReadingOptions standard, MemberReader in)
      throws JsonMappingException {
    ReadingOptions options = standard;
    if (in.given("alphabet")) {
      options = options.alphabet(alphabet(in));
    }
    if (in.given("format")) {
      String format = in.text("format");
      options = options.format(in.make(() -> Format.parse(format)));
    }
    if (in.given("lexicon")) {
      options = options.lexicon(lexicon(in));
    } else {
      requireNone("anyCase", in);
      requireNone("preferred", in);
    }
    return in.given("language") ? options.language(in.text("language")) : options;
  }

  private static Alphabet alphabet(MemberReader in) throws JsonMappingException {
    if (in.object().get("alphabet").isArray()) {
      List<String> labels = in.texts("alphabet");
      return in.make(() -> Alphabet.ofLabels(labels));
    }
    String ranges = in.text("alphabet");
    return in.make(() -> Alphabet.ofRanges(ranges));
  }

  private static void requireNone(String ofLexicon, MemberReader in) throws JsonMappingException {
    if (in.given(ofLexicon)) {
      throw in.wrong(
          "'" + ofLexicon + "' is about a lexicon, and there is none. Give one, or leave it out");
    }
  }

  private static Lexicon lexicon(MemberReader in) throws JsonMappingException {
    boolean anyCase = in.given("anyCase") && in.flag("anyCase");
    boolean preferred = in.given("preferred") && in.flag("preferred");
    if (in.object().get("lexicon").isTextual()) {
      throw in.wrong("'lexicon' names a file, which bin/recognise alone reads. Give the texts");
    }
    List<String> texts = in.texts("lexicon");
    Lexicon lexicon = in.make(() -> anyCase ? Lexicon.ofAnyCase(texts) : Lexicon.of(texts));
    return preferred ? lexicon.preferred() : lexicon;
  }

  private static ReadingOptions counts(ReadingOptions standard, MemberReader in)
      throws JsonMappingException {
    ReadingOptions context = in.given("context") ? standard.context(in.flag("context")) : standard;
    int candidates = in.given("candidates") ? in.count("candidates") : context.candidates();
    int alternatives = in.given("alternatives") ? in.count("alternatives") : context.alternatives();
    double reject = in.given("rejectBelow") ? in.number("rejectBelow") : context.rejectBelow();
    return in.make(
        () -> context.candidates(candidates).alternatives(alternatives).rejectBelow(reject));
  }
}
