package dev.recogniser.jackson;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.recogniser.Field;
import dev.recogniser.OptionException;
import dev.recogniser.ReadingOptions;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Reads an object's members. Those that nobody asks for are passed over, so that a service may add
 * its own, unless only certain ones are allowed.
 *
 * @param path where the object stands: a JSON pointer (RFC 6901), perhaps from what has a name on
 * @param type what the whole is to become
 */
record MemberReader(JsonNode object, String path, Class<?> type, DeserializationContext context) {

  /** So much of a text is shown in messages. */
  private static final int LONGEST_SHOWN = 40;

  /** Makes a value of an object's members. */
  @FunctionalInterface
  interface Maker<T> {
    T make(MemberReader in) throws JsonMappingException;
  }

  /** Whether there is a member that says something. */
  boolean has(String name) {
    return object.hasNonNull(name);
  }

  /** Whether there is a member, and be it null. */
  boolean given(String name) {
    return object.has(name);
  }

  /** The options that are meant where a field leaves them open. */
  ReadingOptions standard() {
    return context.getAttribute(ReadingOptions.class) instanceof ReadingOptions given
        ? given
        : ReadingOptions.standard();
  }

  /** The same, called by a name in messages. */
  MemberReader called(String name) {
    return new MemberReader(object, name, type, context);
  }

  /** Refuses any member but these. */
  void allow(List<String> names) throws JsonMappingException {
    for (Iterator<String> given = object.fieldNames(); given.hasNext(); ) {
      String name = given.next();
      if (!names.contains(name)) {
        throw wrong(
            "'%s' is not known. There may be %s"
                .formatted(shortened(name), String.join(", ", names)));
      }
    }
  }

  /** Refuses what is no object. */
  MemberReader expectObject() throws JsonMappingException {
    if (!object.isObject()) {
      throw wrong("this is no object");
    }
    return this;
  }

  /** What the API makes; what it refuses is told as any mistake is, with its own cure. */
  <T> T make(Supplier<T> work) throws JsonMappingException {
    try {
      return work.get();
    } catch (IllegalArgumentException | OptionException e) {
      String message = String.valueOf(e.getMessage());
      JsonMappingException refused = told(message.startsWith(path + ":") ? message : at(message));
      refused.initCause(e);
      throw refused;
    }
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
      values.add(maker.make(at(array.get(i), "/" + name + "/" + i).expectObject()));
    }
    return values;
  }

  List<String> texts(String name) throws JsonMappingException {
    JsonNode array = wanted(name, "a list of texts", object.path(name).isArray());
    List<String> texts = new ArrayList<>(array.size());
    for (JsonNode element : array) {
      if (!element.isTextual()) {
        throw at(element, "/" + name + "/" + texts.size())
            .wrong("this is %s, not text".formatted(described(element)));
      }
      texts.add(element.textValue());
    }
    return texts;
  }

  /** What is wrong with the object, and what to do. */
  JsonMappingException wrong(String what) {
    String schema = type == Field.class ? "fields.schema.json" : "recognition.schema.json";
    return told(at("%s. docs/json.md and %s tell the form.".formatted(what, schema)));
  }

  private String at(String what) {
    return (path.isEmpty() ? "The whole" : path) + ": " + what;
  }

  private JsonMappingException told(String message) {
    return MismatchedInputException.from(context.getParser(), type, message);
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
        ? shortened(value.asText())
        : "of the kind " + value.getNodeType().name().toLowerCase(Locale.ROOT);
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }
}
