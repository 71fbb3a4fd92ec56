package dev.recogniser.examples.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.recogniser.Evidence;
import dev.recogniser.RecognisedCharacter;
import dev.recogniser.Recogniser;
import dev.recogniser.Recognition;
import dev.recogniser.jackson.RecogniserModule;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * JSON lines: one object a file or page, in the library's form, with what has read it and where.
 */
final class JsonReport implements Report {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().addModule(new RecogniserModule()).build();

  private final PrintWriter out;
  private final boolean reasons;
  private final JsonNode backend;
  private final JsonNode model;

  JsonReport(PrintWriter out, Recogniser recogniser, boolean reasons) {
    this.out = out;
    this.reasons = reasons;
    this.backend = MAPPER.valueToTree(ReaderView.Backend.of(recogniser.backend()));
    this.model = MAPPER.valueToTree(ReaderView.Model.of(recogniser.model()));
  }

  @Override
  public void write(Page page, Recognition result) {
    ObjectNode line = head(page);
    line.setAll(form(result));
    print(line);
  }

  @Override
  public void write(Page page, Map<String, Recognition> results) {
    ObjectNode line = head(page);
    ObjectNode fields = line.putObject("fields");
    results.forEach((name, result) -> fields.set(name, form(result)));
    print(line);
  }

  private static ObjectNode head(Page page) {
    ObjectNode line = MAPPER.createObjectNode().put("file", page.file());
    if (page.isOneOfSeveral()) {
      line.put("page", page.number());
    }
    if (page.sheet() != null) {
      line.set("sheet", MAPPER.valueToTree(page.sheet().corners()));
    }
    return line;
  }

  private ObjectNode form(Recognition result) {
    ObjectNode form = MAPPER.valueToTree(result);
    if (reasons) {
      addReasons(form.withArray("characters"), result.characters());
    }
    return form;
  }

  private static void addReasons(JsonNode forms, List<RecognisedCharacter> characters) {
    for (int i = 0; i < characters.size(); i++) {
      Optional<Evidence> why = Doubt.about(characters.get(i));
      if (why.isPresent()) {
        ((ObjectNode) forms.get(i)).set("why", MAPPER.valueToTree(why.get()));
      }
    }
  }

  private void print(ObjectNode line) {
    line.set("backend", backend);
    line.set("model", model);
    try {
      out.println(MAPPER.writeValueAsString(line));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Text and numbers always have a JSON form.", e);
    }
    out.flush();
  }
}
