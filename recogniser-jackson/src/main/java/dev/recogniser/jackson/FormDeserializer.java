package dev.recogniser.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import java.io.IOException;

/** Reads a value by its form. */
final class FormDeserializer<T> extends JsonDeserializer<T> {

  private final Class<T> type;
  private final ReadableForm<T> form;

  FormDeserializer(Class<T> type, ReadableForm<T> form) {
    this.type = type;
    this.form = form;
  }

  @Override
  public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    JsonNode node = context.readTree(parser);
    try {
      return form.read(new MemberReader(node, "", type, context).expectObject());
    } catch (IllegalArgumentException e) { // of the API's types, which say what is wrong
      throw ValueInstantiationException.from(
          parser, e.getMessage(), context.constructType(type), e);
    }
  }

  @Override
  public Object deserializeWithType(
      JsonParser parser, DeserializationContext context, TypeDeserializer types)
      throws IOException {
    return types.deserializeTypedFromObject(parser, context);
  }
}
