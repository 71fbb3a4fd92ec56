package dev.recogniser.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import dev.recogniser.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the fields of a form, each of which has a name of its own. */
final class FieldListDeserializer extends JsonDeserializer<List<Field>> {

  @Override
  public List<Field> deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (!parser.isExpectedStartArrayToken()) {
      throw reader(context.readTree(parser), "", context).wrong("this is no list of fields");
    }
    List<Field> fields = new ArrayList<>();
    Set<String> names = new HashSet<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      MemberReader in = reader(context.readTree(parser), "/" + fields.size(), context);
      Field field = Forms.FIELD.read(in.expectObject());
      if (!names.add(field.name())) {
        throw in.wrong(
            "another field is called '%s', too. Give each a name of its own: results are found by it"
                .formatted(field.name()));
      }
      fields.add(field);
    }
    return fields;
  }

  private static MemberReader reader(JsonNode node, String path, DeserializationContext context) {
    return new MemberReader(node, path, Field.class, context);
  }

  @Override
  public Object deserializeWithType(
      JsonParser parser, DeserializationContext context, TypeDeserializer types)
      throws IOException {
    return types.deserializeTypedFromArray(parser, context);
  }
}
