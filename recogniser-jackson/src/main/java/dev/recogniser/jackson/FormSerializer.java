package dev.recogniser.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.WritableTypeId;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.util.NameTransformer;
import java.io.IOException;

/** Writes a value by its form. */
final class FormSerializer<T> extends JsonSerializer<T> {

  private final Form<T> form;
  private final boolean unwrapping;

  FormSerializer(Form<T> form) {
    this(form, false);
  }

  private FormSerializer(Form<T> form, boolean unwrapping) {
    this.form = form;
    this.unwrapping = unwrapping;
  }

  @Override
  public void serialize(T value, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    if (unwrapping) {
      form.write(value, new MemberWriter(out));
    } else {
      out.writeStartObject(value);
      form.write(value, new MemberWriter(out));
      out.writeEndObject();
    }
  }

  @Override
  public void serializeWithType(
      T value, JsonGenerator out, SerializerProvider provider, TypeSerializer types)
      throws IOException {
    WritableTypeId type = types.writeTypePrefix(out, types.typeId(value, JsonToken.START_OBJECT));
    form.write(value, new MemberWriter(out));
    types.writeTypeSuffix(out, type);
  }

  /** For {@code @JsonUnwrapped}, by which an application adds members of its own. */
  @Override
  public JsonSerializer<T> unwrappingSerializer(NameTransformer unwrapper) {
    return unwrapper == NameTransformer.NOP ? new FormSerializer<>(form, true) : this;
  }

  @Override
  public boolean isUnwrappingSerializer() {
    return unwrapping;
  }
}
