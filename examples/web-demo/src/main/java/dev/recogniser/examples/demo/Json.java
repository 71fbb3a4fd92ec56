package dev.recogniser.examples.demo;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.recogniser.jackson.RecogniserModule;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** JSON of requests and answers. Fields that are not known are passed over. */
final class Json {

  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new RecogniserModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT) // character 1.7 is not character 1
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          // NaN is no JSON, but many programs write it: the library says best what is wrong with
          // it.
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  private Json() {}

  /** Reads a request's body. */
  static <T> T read(byte[] body, Class<T> type) {
    if (body.length == 0) {
      throw Fault.BAD_REQUEST.because("The body is empty. Send a JSON object.");
    }
    try {
      @Nullable T value = MAPPER.readValue(body, type);
      if (value == null) {
        throw Fault.BAD_REQUEST.because("The body is null. Send a JSON object.");
      }
      return value;
    } catch (JsonProcessingException e) {
      throw wrong(e, where(e.getLocation()));
    } catch (IOException e) {
      throw new IllegalStateException("Bytes in memory cannot be read.", e);
    }
  }

  /** Reads query parameters as if they were the fields of an object. */
  static <T> T read(Map<String, String> parameters, Class<T> type) {
    try {
      return MAPPER.treeToValue(MAPPER.valueToTree(parameters), type);
    } catch (JsonProcessingException e) {
      throw wrong(e, "");
    }
  }

  /** The object that a value becomes, to be added to. */
  static ObjectNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  static byte[] bytes(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Records of text and numbers always have a JSON form.", e);
    }
  }

  private static FaultException wrong(JsonProcessingException e, String where) {
    return new FaultException(Fault.BAD_REQUEST, where + field(e) + reason(e), e);
  }

  /** What Jackson tells in terms of its settings and of Java's types is said in ours. */
  private static String reason(JsonProcessingException e) {
    if (e instanceof MismatchedInputException) {
      return "this is not what is wanted here. /openapi.yaml tells what is.";
    }
    if (e instanceof StreamConstraintsException) {
      return "this is nested too deeply, or longer than any drawing's.";
    }
    String line = e.getOriginalMessage().lines().findFirst().orElse("this is no JSON");
    return line.endsWith(".") ? line : line + ".";
  }

  private static String field(JsonProcessingException e) {
    if (!(e instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
      return "";
    }
    return mapping.getPath().stream()
            .map(
                step ->
                    step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
            .collect(Collectors.joining("."))
        + ": ";
  }

  private static String where(@Nullable JsonLocation at) {
    return at == null ? "" : "Line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
  }
}
