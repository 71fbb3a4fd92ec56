package dev.recogniser.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.recogniser.Alphabet;
import dev.recogniser.Box;
import dev.recogniser.Field;
import dev.recogniser.Format;
import dev.recogniser.Lexicon;
import dev.recogniser.ReadingOptions;
import dev.recogniser.Recognition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fields of a form: asked for in JSON, and told in JSON. */
class FieldsTest {

  private static final TypeReference<List<Field>> FIELDS = new TypeReference<>() {};
  private static final Box REGION = new Box(40, 20.5, 480, 125);
  private static final ReadingOptions STANDARD = ReadingOptions.standard();

  private static Schema schema;

  @BeforeAll
  static void readSchema() throws IOException {
    try (InputStream in = RecogniserModule.fieldsSchema().openStream()) {
      schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(Results.MAPPER.readTree(in));
    }
  }

  /** An example of docs/json.md. */
  static String example(String name) throws IOException {
    String page = Files.readString(Path.of("..", "docs", "json.md"));
    return page.split("<!-- " + name + ":.*-->\n```json\n", 2)[1].split("```", 2)[0];
  }

  private static List<Field> all() {
    Alphabet hyphen = Alphabet.of("a-z"); // three labels, no range
    return List.of(
        Field.of("any", REGION),
        Field.of("as the recogniser has it", REGION).options(STANDARD),
        Field.of("comb", REGION).options(STANDARD.format(Format.parse("[0-9]{6}"))).cells(6),
        Field.of("boxes", REGION).cells(List.of(new Box(40, 21, 48, 60), new Box(90, 21, 50, 60))),
        Field.of("digits", REGION).options(STANDARD.alphabet(Alphabet.DIGITS)),
        Field.of("hyphen", REGION).options(STANDARD.alphabet(hyphen)),
        Field.of("labels", REGION).options(STANDARD.alphabet(Alphabet.ofLabels(Set.of("ch")))),
        Field.of("item", REGION).options(STANDARD.lexicon(Lexicon.of(List.of("Tea", "Bread")))),
        Field.of("either", REGION).options(STANDARD.lexicon(Lexicon.ofAnyCase(List.of("Tea")))),
        Field.of("likely", REGION)
            .options(STANDARD.lexicon(Lexicon.of(List.of("Tea")).preferred())),
        Field.of("all", REGION)
            .options(
                STANDARD
                    .language("none")
                    .context(false)
                    .candidates(2)
                    .alternatives(7)
                    .rejectBelow(0.25)));
  }

  @Test
  void comeBackAsTheyWereWritten() throws JsonProcessingException {
    String json = Results.MAPPER.writerFor(FIELDS).writeValueAsString(all());
    assertThat(Results.MAPPER.readValue(json, FIELDS)).isEqualTo(all());
    assertThat(schema.validate(Results.MAPPER.readTree(json))).isEmpty();
    Field[] array = Results.MAPPER.readValue(json, Field[].class);
    assertThat(array).containsExactlyElementsOf(all());
    assertThat(json).contains("\"alphabet\":\"0123456789\"", "\"alphabet\":[\"a\",\"-\",\"z\"]");
    assertThat(json).contains("\"cells\":6", "\"cells\":[{\"x\":40.0,");
  }

  @Test
  void oneComesBackAlone() throws JsonProcessingException {
    String json = Results.MAPPER.writeValueAsString(all().get(2));
    assertThat(json).startsWith("{\"name\":\"comb\",\"region\":{\"x\":40.0,\"y\":20.5,");
    assertThat(Results.MAPPER.readValue(json, Field.class)).isEqualTo(all().get(2));
  }

  @Test
  void takeWhatTheyLeaveOpenFromTheRecogniser() throws JsonProcessingException {
    ReadingOptions own = STANDARD.language("en").candidates(2).alphabet(Alphabet.DIGITS);
    String json =
        """
        [{"name": "any", "region": {"x": 0, "y": 0, "width": 9, "height": 9}},
         {"name": "code", "region": {"x": 9, "y": 0, "width": 9, "height": 9}, "alternatives": 4}]
        """;
    List<Field> fields = RecogniserModule.fieldReader(Results.MAPPER, own).readValue(json);
    assertThat(fields.get(0).options()).isEmpty();
    assertThat(fields.get(1).options()).hasValue(own.alternatives(4));
    assertThat(Results.MAPPER.readValue(json, FIELDS).get(1).options())
        .hasValue(STANDARD.alternatives(4));
  }

  @Test
  void areDescribedByTheirPageAndTheirExample() throws IOException {
    String page = example("fields");
    assertThat(schema.validate(Results.MAPPER.readTree(page))).isEmpty();
    assertThat(Results.MAPPER.readValue(page, FIELDS)).isNotEmpty();
    String command = Files.readString(Path.of("..", "docs", "command-line.md"));
    String withFile = command.split("```json\n(?=\\[)", 2)[1].split("```", 2)[0];
    assertThat(schema.validate(Results.MAPPER.readTree(withFile))).isEmpty();
    JsonNode file = Results.MAPPER.readTree(Results.DRAWINGS.resolve("form.fields.json").toFile());
    assertThat(schema.validate(file)).isEmpty();
    assertThat(Results.MAPPER.readerFor(FIELDS).<List<Field>>readValue(file)).hasSize(6);
  }

  @Test
  void sayWhatTheySayByName() throws IOException {
    Map<String, Recognition> form = Results.form();
    JsonNode json = Results.MAPPER.valueToTree(form);
    assertThat(json.at("/remark/text").asText()).isEqualTo("Feed the hen\nat 7");
    assertThat(json.at("/number/fit/probability").asDouble()).isGreaterThan(0.5);
    Map<String, Recognition> back =
        Results.MAPPER.readerForMapOf(Recognition.class).readValue(json);
    assertThat(back.keySet()).containsExactlyElementsOf(form.keySet());
    assertThat(back.get("number").text()).isEqualTo("620893");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{}                        | /0: there is no 'name'.",
        "3                         | /0: this is no object.",
        "{'name': 3}               | /0: 'name' is 3, not text.",
        "{'name': 'a'}             | Field 'a': there is no 'region'.",
        "{'name': ' ', 'region': R} | Field ' ': A field has no name. Give it one",
        "{'name': 'a', 'region': R, 'formt': ''} | Field 'a': 'formt' is not known. There may be name, region, cells, alphabet, format,",
        "{'name': 'a', 'region': [1, 2, 3, 4]} | Field 'a': 'region' is of the kind array, not an object.",
        "{'name': 'a', 'region': {'x': 1, 'y': 2, 'width': -3, 'height': 4}} | Field 'a'/region: 'width' is -3.0. Give finite numbers: the upper left corner, and how far",
        "{'name': 'a', 'region': {'x': 1, 'y': 2, 'width': 3, 'height': 0}} | Field 'a': its region is 3.0 × 0.0 and holds no ink. Give it an extent",
        "{'name': 'a', 'region': {'x': 1e999, 'y': 2, 'width': 3, 'height': 4}} | Field 'a'/region: 'x' is Infinity. Give finite numbers:",
        "{'name': 'a', 'region': {'x': 1, 'y': 2, 'width': 1e300, 'height': 1e300}} | Field 'a': its region, Box[x=1.0, y=2.0, width=1.0E300, height=1.0E300], is beyond all measure.",
        "{'name': 'a', 'region': {'x': '1', 'y': 2, 'width': 3, 'height': 4}} | Field 'a'/region: 'x' is of the kind string, not a number.",
        "{'name': 'a', 'region': {'x': 1, 'y': 2, 'w': 3, 'height': 4}} | Field 'a'/region: 'w' is not known. There may be x, y, width, height.",
        "{'name': 'a', 'region': R, 'format': '[A-Z'} | Field 'a': The format [A-Z is wrong at character 1, '[A-Z': the set is not closed. Add ].",
        "{'name': 'a', 'region': R, 'format': null} | Field 'a': 'format' is of the kind null, not text.",
        "{'name': 'a', 'region': R, 'cells': 0} | Field 'a': it has 0 cells. Give 1 to 1000",
        "{'name': 'a', 'region': R, 'cells': 10000000} | Field 'a': it has 10000000 cells. Give 1 to 1000",
        "{'name': 'a', 'region': R, 'cells': 99999999999999999999} | Field 'a': 'cells' is 99999999999999999999, not a whole number",
        "{'name': 'a', 'region': R, 'cells': 2.5} | Field 'a': 'cells' is 2.5, not a whole number from 0 on.",
        "{'name': 'a', 'region': R, 'cells': []} | Field 'a': it has 0 cells.",
        "{'name': 'a', 'region': R, 'cells': [R, 3]} | Field 'a'/cells/1: this is no object.",
        "{'name': 'a', 'region': R, 'cells': [R, R]} | Field 'a': its cells 1 and 2 share more than half",
        "{'name': 'a', 'region': R, 'alphabet': ''} | Field 'a': An alphabet has at least one label",
        "{'name': 'a', 'region': R, 'alphabet': '9-0'} | Field 'a': The range '9-0' runs backwards.",
        "{'name': 'a', 'region': R, 'alphabet': [7]} | Field 'a'/alphabet/0: this is 7, not text.",
        "{'name': 'a', 'region': R, 'lexicon': []} | Field 'a': The lexicon has no text. Give at least one.",
        "{'name': 'a', 'region': R, 'lexicon': ['Tea', null]} | Field 'a'/lexicon/1: this is of the kind null, not text.",
        "{'name': 'a', 'region': R, 'lexicon': '/etc/hosts'} | Field 'a': 'lexicon' names a file, which bin/recognise alone reads. Give the texts.",
        "{'name': 'a', 'region': R, 'anyCase': true} | Field 'a': 'anyCase' is about a lexicon, and there is none.",
        "{'name': 'a', 'region': R, 'lexicon': 'a.txt', 'preferred': 1} | Field 'a': 'preferred' is 1, not true or false.",
        "{'name': 'a', 'region': R, 'preferred': false} | Field 'a': 'preferred' is about a lexicon, and there is none.",
        "{'name': 'a', 'region': R, 'context': 1} | Field 'a': 'context' is 1, not true or false.",
        "{'name': 'a', 'region': R, 'candidates': 0} | Field 'a': Give at least one for candidates, not 0.",
        "{'name': 'a', 'region': R, 'alternatives': -1} | Field 'a': 'alternatives' is -1, not a whole number from 0 on.",
        "{'name': 'a', 'region': R, 'rejectBelow': 2} | Field 'a': A rejection threshold lies in [0, 1], not at 2.0.",
        "{'name': 'a', 'region': R}, {'name': 'a', 'region': R} | /1: another field is called 'a', too. Give each a name of its own",
      })
  void areRefusedByNameAndWithACure(String fields, String message) {
    String region = "{'x': 1, 'y': 2, 'width': 3, 'height': 4}";
    String json = ("[" + fields + "]").replace("R", region).replace('\'', '"');
    assertThatThrownBy(() -> Results.MAPPER.readValue(json, FIELDS))
        .isInstanceOf(JsonMappingException.class)
        .extracting(e -> ((JsonMappingException) e).getOriginalMessage())
        .asString()
        .startsWith(message);
  }

  @Test
  void areRefusedWhereTheyAreNoList() {
    assertThatThrownBy(() -> Results.MAPPER.readValue("{\"fields\": []}", FIELDS))
        .hasMessageStartingWith(
            "The whole: this is no list of fields. docs/json.md and fields.schema.json tell");
  }

  /** Only what the schema cannot say, such as two of one name, may pass it and be refused. */
  @Test
  void areRefusedByTheSchemaToo() throws JsonProcessingException {
    String region = "\"region\": {\"x\": 1, \"y\": 2, \"width\": 3, \"height\": 4}";
    for (String member :
        List.of(
            "\"formt\": \"\"",
            "\"cells\": 0",
            "\"cells\": 1001",
            "\"alphabet\": \"\"",
            "\"lexicon\": []",
            "\"anyCase\": true",
            "\"preferred\": true",
            "\"candidates\": 0",
            "\"rejectBelow\": 2")) {
      String json = "[{\"name\": \"a\", %s, %s}]".formatted(region, member);
      assertThat(schema.validate(Results.MAPPER.readTree(json))).as(member).isNotEmpty();
      assertThatThrownBy(() -> Results.MAPPER.readValue(json, FIELDS))
          .as(member)
          .isInstanceOf(JsonMappingException.class);
    }
  }
}
