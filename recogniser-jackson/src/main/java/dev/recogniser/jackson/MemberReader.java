package dev.recogniser.jackson;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads an object's members. Those that nobody asks for are passed over, so that a service may add
 * its own.
 *
 * @param path where the object stands, as a JSON pointer (RFC 6901)
 * @param type what the whole is to become
 */
record MemberReader(JsonNode object, String path, Class<?> type, DeserializationContext context) {

  /** Makes a value of an object's members. */
  @FunctionalInterface
  interface Maker<T> {
    T make(MemberReader in) throws JsonMappingException;
  }

  boolean has(String name) {
    return object.hasNonNull(name);
  }

  String text(String name) throws JsonMappingException {
    return wanted(name, "text", object.path(name).isTextual()).textValue();
  }

  double number(String name) throws JsonMappingException {
    return wanted(name, "a number", object.path(name).isNumber()).doubleValue();
  }

  int count(String name) throws JsonMappingException {
    JsonNode value = object.path(name);
    boolean whole = value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= 0;
    return wanted(name, "a whole number from 0 on", whole).intValue();
  }

  boolean flag(String name) throws JsonMappingException {
    return wanted(name, "true or false", object.path(name).isBoolean()).booleanValue();
  }

  <T> T object(String name, Maker<T> maker) throws JsonMappingException {
    return maker.make(at(wanted(name, "an object", object.path(name).isObject()), "/" + name));
  }

  <T> List<T> list(String name, Maker<T> maker) throws JsonMappingException {
    JsonNode array = wanted(name, "a list", object.path(name).isArray());
    List<T> values = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      MemberReader element = at(array.get(i), "/" + name + "/" + i);
      if (!element.object.isObject()) {
        throw element.wrong("this is no object");
      }
      values.add(maker.make(element));
    }
    return values;
  }

  /** What is wrong with the object, and what to do. */
  JsonMappingException wrong(String what) {
    return MismatchedInputException.from(
        context.getParser(),
        type,
        "%s: %s. docs/json.md and recognition.schema.json tell the form."
            .formatted(path.isEmpty() ? "The whole" : path, what));
  }

  private MemberReader at(JsonNode node, String step) {
    return new MemberReader(node, path + step, type, context);
  }

  private JsonNode wanted(String name, String kind, boolean asWanted) throws JsonMappingException {
    JsonNode value = object.path(name);
    if (value.isMissingNode()) {
      throw wrong("there is no '" + name + "'");
    }
    if (!asWanted) {
      throw wrong("'%s' is %s, not %s".formatted(name, described(value), kind));
    }
    return value;
  }

  private static String described(JsonNode value) {
    return value.isNumber()
        ? value.asText()
        : "of the kind " + value.getNodeType().name().toLowerCase(Locale.ROOT);
  }
}
