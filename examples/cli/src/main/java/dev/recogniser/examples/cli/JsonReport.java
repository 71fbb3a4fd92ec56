package dev.recogniser.examples.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.recogniser.BackendChoice;
import dev.recogniser.Box;
import dev.recogniser.Candidate;
import dev.recogniser.ModelInfo;
import dev.recogniser.RecognisedCharacter;
import dev.recogniser.Recogniser;
import dev.recogniser.Recognition;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** JSON lines: one object a file. Its form is this class's own, whatever the library's records. */
final class JsonReport implements Report {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final PrintWriter out;
  private final BackendView backend;
  private final ModelView model;

  JsonReport(PrintWriter out, Recogniser recogniser) {
    this.out = out;
    this.backend = BackendView.of(recogniser.backend());
    this.model = ModelView.of(recogniser.model());
  }

  @Override
  public void write(String file, Recognition result) {
    List<CharacterView> characters = result.characters().stream().map(CharacterView::of).toList();
    FileView view = new FileView(file, result.text(), characters, backend, model);
    try {
      out.println(MAPPER.writeValueAsString(view));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Records of text and numbers always have a JSON form.", e);
    }
    out.flush();
  }

  record FileView(
      String file,
      String text,
      List<CharacterView> characters,
      BackendView backend,
      ModelView model) {}

  record CharacterView(
      String label,
      BoxView box,
      int line,
      boolean spaceBefore,
      boolean rejected,
      double certainty,
      List<CandidateView> candidates) {

    static CharacterView of(RecognisedCharacter character) {
      return new CharacterView(
          character.label(),
          BoxView.of(character.box()),
          character.segment().line(),
          character.segment().spaceBefore(),
          character.rejected(),
          character.classification().certainty(),
          character.candidates().stream().map(CandidateView::of).toList());
    }
  }

  record BoxView(double x, double y, double width, double height) {
    static BoxView of(Box box) {
      return new BoxView(box.x(), box.y(), box.width(), box.height());
    }
  }

  record CandidateView(String label, double probability) {
    static CandidateView of(Candidate candidate) {
      return new CandidateView(candidate.label(), candidate.probability());
    }
  }

  record BackendView(String id, String engineVersion, String device, int threads, String reason) {
    static BackendView of(BackendChoice choice) {
      return new BackendView(
          choice.id(),
          choice.engineVersion(),
          choice.device().toString(),
          choice.threads(),
          choice.reason());
    }
  }

  record ModelView(
      int labels, double temperature, int preprocessing, Map<String, String> metadata) {
    static ModelView of(ModelInfo info) {
      return new ModelView(
          info.labels().size(), info.temperature(), info.preprocessing(), info.metadata());
    }
  }
}
