package dev.recogniser.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;

/** Says of a part, whose characters stand elsewhere, that it is read with the whole. */
final class PartDeserializer<T> extends JsonDeserializer<T> {

  private final Class<T> type;

  PartDeserializer(Class<T> type) {
    this.type = type;
  }

  @Override
  public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    throw MismatchedInputException.from(
        parser,
        type,
        "A %s alone is not read: its characters stand in its Recognition. Read that."
            .formatted(type.getSimpleName()));
  }
}
