package dev.recogniser.examples.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.recogniser.Candidate;
import dev.recogniser.Classification;
import dev.recogniser.Evidence;
import dev.recogniser.RecognisedCharacter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A character in JSON.
 *
 * @param alone what its glyph alone may be
 * @param nonCharacter how probable it is that its glyph is none, if the model tells
 * @param why what decided it, if that was asked for and it is doubtful
 */
record CharacterView(
    String label,
    BoxView box,
    int line,
    boolean spaceBefore,
    boolean rejected,
    double certainty,
    List<CandidateView> candidates,
    List<CandidateView> alone,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double nonCharacter,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable WhyView why) {

  static CharacterView of(RecognisedCharacter character, boolean reasons) {
    return new CharacterView(
        character.label(),
        BoxView.of(character.box()),
        character.segment().line(),
        character.segment().spaceBefore(),
        character.rejected(),
        character.classification().certainty(),
        CandidateView.of(character.candidates()),
        CandidateView.of(character.alone().candidates()),
        nonCharacter(character.alone()),
        reasons ? Doubt.about(character).map(WhyView::of).orElse(null) : null);
  }

  private static @Nullable Double nonCharacter(Classification alone) {
    return alone.nonCharacter().isPresent() ? alone.nonCharacter().getAsDouble() : null;
  }

  record CandidateView(String label, double probability) {
    static List<CandidateView> of(List<Candidate> candidates) {
      return candidates.stream()
          .map(each -> new CandidateView(each.label(), each.probability()))
          .toList();
    }
  }

  record WhyView(
      String against,
      String sentence,
      double shape,
      double size,
      double neighbours,
      double language) {
    static WhyView of(Evidence evidence) {
      return new WhyView(
          evidence.against(),
          evidence.sentence(),
          evidence.shape(),
          evidence.size(),
          evidence.neighbours(),
          evidence.language());
    }
  }
}
