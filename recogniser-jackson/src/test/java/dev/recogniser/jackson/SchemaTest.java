package dev.recogniser.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.recogniser.Orientation;
import dev.recogniser.RecognisedCharacter;
import dev.recogniser.Recognition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real results of real drawings against the schema. */
class SchemaTest {

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static JsonNode description;

  @BeforeAll
  static void read() throws IOException {
    try (InputStream in = RecogniserModule.schema().openStream()) {
      description = Results.MAPPER.readTree(in);
    }
  }

  @Test
  void describesEveryResult() {
    Schema schema = REGISTRY.getSchema(description);
    assertThat(Results.ALL).hasSize(22).anySatisfy(each -> assertThat(each.fit()).isPresent());
    assertThat(Results.ALL).allSatisfy(each -> assertThat(errors(schema, json(each))).isEmpty());
  }

  /** Otherwise a member whose name the schema has wrong would pass for one of a program's own. */
  @Test
  void describesEveryMember() {
    ObjectNode closed = description.deepCopy();
    for (JsonNode definition : closed.get("$defs")) {
      if (definition.has("properties")) {
        ((ObjectNode) definition).put("additionalProperties", false);
      }
    }
    Schema schema = REGISTRY.getSchema(closed);
    assertThat(Results.ALL).allSatisfy(each -> assertThat(errors(schema, json(each))).isEmpty());
    assertThat(errors(schema, json(Results.ALL.get(0)).put("texts", "")))
        .singleElement()
        .asString()
        .contains("texts");
  }

  /** In the results, whatever is not demanded comes at least once: it is no dead letter. */
  @Test
  void describesNothingThatNeverComes() {
    assertThat(description.at("/$defs/recognition/properties").fieldNames())
        .toIterable()
        .allSatisfy(
            name ->
                assertThat(Results.ALL)
                    .anyMatch(each -> json(each.turned(Orientation.QUARTER_TURN)).has(name)));
    List<RecognisedCharacter> characters =
        Results.ALL.stream().flatMap(each -> each.characters().stream()).toList();
    ObjectNode members = description.at("/$defs/character/properties").deepCopy();
    assertThat(members.remove("why")).isNotNull(); // what programs may add
    assertThat(members.fieldNames())
        .toIterable()
        .allSatisfy(name -> assertThat(characters).anyMatch(each -> json(each).has(name)));
  }

  @Test
  void describesPartsByDefinitionsOfTheirOwn() {
    RecognisedCharacter character = Results.ALL.get(0).characters().get(0);
    assertThat(errors(definition("character"), json(character))).isEmpty();
    assertThat(errors(definition("classification"), json(character.classification()))).isEmpty();
    assertThat(errors(definition("evidence"), json(character.evidence("H", "h").orElseThrow())))
        .isEmpty();
    assertThat(errors(definition("evidence"), json(character))).isNotEmpty();
  }

  @Test
  void describesTheExampleOfItsPage() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "json.md"));
    String example = page.split("<!-- form:.*-->\n```json\n", 2)[1].split("```", 2)[0];
    JsonNode json = Results.MAPPER.readTree(example);
    assertThat(errors(REGISTRY.getSchema(description), json)).isEmpty();
    Recognition result = Results.MAPPER.treeToValue(json, Recognition.class);
    assertThat(json(result)).isEqualTo(json);
  }

  @Test
  void describesWhatFieldsSay() throws IOException {
    Map<String, Recognition> form = Results.form();
    assertThat(errors(definition("fields"), json(form))).isEmpty();
    String example = FieldsTest.example("results");
    JsonNode written = Results.MAPPER.readTree(example);
    assertThat(errors(definition("fields"), written)).isEmpty();
    Map<String, Recognition> read =
        Results.MAPPER.readValue(example, new TypeReference<Map<String, Recognition>>() {});
    assertThat(json(read)).isEqualTo(written);
  }

  private static Schema definition(String name) {
    ObjectNode schema = description.deepCopy();
    return REGISTRY.getSchema(schema.put("$ref", "#/$defs/" + name));
  }

  @ParameterizedTest
  @CsvSource({
    "/lines/0,              box",
    "/lines/0/words/0,      characters",
    "/characters/0,         certainty",
    "/characters/0/box,     width",
    "/characters/0/alone/0, label"
  })
  void demandsWhatResultsHave(String object, String member) {
    ObjectNode result = json(Results.ALL.get(0));
    result.withObject(object).remove(member);
    assertThat(errors(REGISTRY.getSchema(description), result))
        .singleElement()
        .asString()
        .contains(member);
  }

  @Test
  void allowsNoCertaintyAboveOneAndNoLineWithoutAWord() {
    Schema schema = REGISTRY.getSchema(description);
    ObjectNode sure = json(Results.ALL.get(0));
    sure.withObject("/characters/0").put("certainty", 1.1);
    assertThat(errors(schema, sure)).hasSize(1);
    ObjectNode empty = json(Results.ALL.get(0));
    ((ArrayNode) empty.at("/lines/0/words")).removeAll();
    assertThat(errors(schema, empty)).hasSize(1);
  }

  private static List<Error> errors(Schema schema, JsonNode json) {
    return schema.validate(json);
  }

  private static ObjectNode json(Object value) {
    return Results.MAPPER.valueToTree(value);
  }
}
