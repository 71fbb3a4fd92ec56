package dev.recogniser.examples.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.recogniser.Recogniser;
import dev.recogniser.Recognition;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON lines: one object a file. Its form is that of the views, whatever the library's records. */
final class JsonReport implements Report {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final PrintWriter out;
  private final boolean reasons;
  private final ReaderView.Language language;
  private final ReaderView.Backend backend;
  private final ReaderView.Model model;

  JsonReport(PrintWriter out, Recogniser recogniser, boolean reasons) {
    this.out = out;
    this.reasons = reasons;
    this.language = ReaderView.Language.of(recogniser.language());
    this.backend = ReaderView.Backend.of(recogniser.backend());
    this.model = ReaderView.Model.of(recogniser.model());
  }

  record FileView(
      String file,
      String text,
      List<LineView> lines,
      List<CharacterView> characters,
      List<BoxView> leftOut,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable FitView fit,
      ReaderView.Language language,
      ReaderView.Backend backend,
      ReaderView.Model model) {}

  @Override
  public void write(String file, Recognition result) {
    try {
      out.println(MAPPER.writeValueAsString(view(file, result)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Records of text and numbers always have a JSON form.", e);
    }
    out.flush();
  }

  private FileView view(String file, Recognition result) {
    return new FileView(
        file,
        result.text(),
        result.lines().stream().map(LineView::of).toList(),
        result.characters().stream().map(each -> CharacterView.of(each, reasons)).toList(),
        result.leftOut().stream().map(BoxView::of).toList(),
        result.fit().map(FitView::of).orElse(null),
        language,
        backend,
        model);
  }
}
