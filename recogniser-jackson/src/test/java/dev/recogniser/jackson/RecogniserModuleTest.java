package dev.recogniser.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.recogniser.Box;
import dev.recogniser.Fit;
import dev.recogniser.Reading;
import dev.recogniser.RecognisedLine;
import dev.recogniser.RecognisedWord;
import dev.recogniser.Recognition;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecogniserModuleTest {

  @Test
  void isFoundOnTheClassPath() {
    assertThat(ServiceLoader.load(Module.class))
        .filteredOn(each -> each instanceof RecogniserModule)
        .hasSize(1);
  }

  @Test
  void writesTheSameWhateverTheMapperDoesOtherwise() throws JsonProcessingException {
    ObjectMapper other =
        JsonMapper.builder()
            .addModule(new RecogniserModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(
                JsonInclude.Value.construct(
                    JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
            .build();
    String json = other.writeValueAsString(Results.HEART);
    assertThat(json)
        .isEqualTo(Results.MAPPER.writeValueAsString(Results.HEART))
        .contains("\"leftOut\":[]", "\"spaceBefore\":false");
    assertThat(other.readValue(json, Recognition.class).text()).isEqualTo("Heart 47");
  }

  private record Anything(@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) Object value) {}

  @Test
  void goesWithTypeNames() throws JsonProcessingException {
    String json = Results.MAPPER.writeValueAsString(new Anything(Results.HEART));
    assertThat(json)
        .startsWith("{\"value\":{\"@class\":\"dev.recogniser.Recognition\",\"text\":\"Heart 47\",");
    Object back = Results.MAPPER.readValue(json, Anything.class).value();
    assertThat(((Recognition) back).text()).isEqualTo("Heart 47");
  }

  private record Answer(String file, @JsonUnwrapped Recognition result, int pages) {}

  private record Prefixed(@JsonUnwrapped(prefix = "my-") Box box) {}

  @Test
  void letsApplicationsAddMembersOfTheirOwn() throws JsonProcessingException {
    String json = Results.MAPPER.writeValueAsString(new Answer("heart.json", Results.HEART, 1));
    assertThat(json).startsWith("{\"file\":\"heart.json\",\"text\":\"Heart 47\",\"lines\":[");
    assertThat(json).endsWith(",\"pages\":1}");
    assertThat(Results.MAPPER.readValue(json, Recognition.class).text()).isEqualTo("Heart 47");
    assertThat(
            Results.MAPPER.<JsonNode>valueToTree(
                new Prefixed(Results.HEART.characters().get(0).box())))
        .hasSize(1);
  }

  @Test
  void passesOverWhatItDoesNotKnow() throws JsonProcessingException {
    ObjectNode json = Results.MAPPER.valueToTree(Results.HEART);
    json.withObject("/characters/0").put("colour", "blue");
    ObjectMapper strict =
        Results.MAPPER.copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    assertThat(strict.treeToValue(json, Recognition.class).text()).isEqualTo("Heart 47");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/                 | text       | \"Hear 47\" | its parts say 'Heart 47', its text is 'Hear 47'",
        "/                 | lines      | {}          | 'lines' is of the kind object, not a list",
        "/                 | lines      | []          | there are 7 characters, but the words have 0",
        "/                 | leftOut    | [3]         | /leftOut/0: this is no object",
        "/                 | language   | \"en\"      | 'language' is of the kind string, not an object",
        "/lines/0/words/0  | characters | 8           | /lines/0/words/0: the word has 8 characters, but 7 are left of 7",
        "/lines/0/words/0  | characters | 6           | /lines/0/words/1: the word has 2 characters, but 1 are left of 7",
        "/lines/0/words/0  | characters | 0           | A word has a reading with at least one character.",
        "/lines/0          | words      | []          | A line has at least one word",
        "/characters/3     | line       | -1          | /characters/3: 'line' is -1, not a whole number",
        "/characters/3     | line       | 0.5         | 'line' is 0.5, not a whole number",
        "/characters/3     | rejected   | 0           | 'rejected' is 0, not true or false",
        "/characters/3     | candidates | []          | at least one candidate",
        "/characters/3/box | width      | -2          | no negative extent, not -2.0",
        "/characters/3/box | x          | \"1\"       | /characters/3/box: 'x' is of the kind string, not a number"
      })
  void saysWhereAndWhatIsWrong(String object, String member, String value, String message)
      throws JsonProcessingException {
    ObjectNode json = Results.MAPPER.valueToTree(Results.HEART);
    at(json, object).set(member, Results.MAPPER.readTree(value));
    assertThatThrownBy(() -> Results.MAPPER.treeToValue(json, Recognition.class))
        .isInstanceOf(JsonMappingException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource({"/, text", "/characters/0, alone", "/lines/0, words", "/language, reason"})
  void saysWhatIsMissing(String object, String member) {
    ObjectNode json = Results.MAPPER.valueToTree(Results.HEART);
    at(json, object).remove(member);
    assertThatThrownBy(() -> Results.MAPPER.treeToValue(json, Recognition.class))
        .isInstanceOf(JsonMappingException.class)
        .hasMessageContaining("there is no '" + member + "'")
        .hasMessageContaining("docs/json.md");
  }

  private static ObjectNode at(ObjectNode json, String object) {
    return object.equals("/") ? json : json.withObject(object);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "3", "\"Heart 47\""})
  void refusesWhatIsNoObject(String json) {
    assertThatThrownBy(() -> Results.MAPPER.readValue(json, Recognition.class))
        .isInstanceOf(JsonMappingException.class)
        .hasMessageContaining("no object");
  }

  @ParameterizedTest
  @ValueSource(classes = {RecognisedLine.class, RecognisedWord.class, Reading.class, Fit.class})
  void refusesToReadPartsWithoutTheirCharacters(Class<?> part) throws JsonProcessingException {
    assertThat(Results.MAPPER.writeValueAsString(Results.HEART.lines().get(0)))
        .contains("Heart 47");
    assertThatThrownBy(() -> Results.MAPPER.readValue("{}", part))
        .isInstanceOf(JsonMappingException.class)
        .hasMessageContaining(part.getSimpleName() + " alone is not read");
  }
}
