package dev.recogniser.training.data;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.recogniser.DrawingException;
import dev.recogniser.Glyph;
import dev.recogniser.Stroke;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** JSON of the data files: strict, but fields that are not known are passed over. */
final class Json {

  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .addModule(
              new SimpleModule()
                  .addDeserializer(Stroke.class, new StrokeReader())
                  .addSerializer(Stroke.class, new StrokeWriter())
                  .addDeserializer(Glyph.class, new GlyphReader())
                  .addSerializer(Glyph.class, new GlyphWriter())
                  .addDeserializer(Instant.class, new InstantReader())
                  .addSerializer(Instant.class, ToStringSerializer.instance))
          .build();

  /** What Jackson tells programmers behind what is wrong. */
  private static final Pattern ADVICE =
      Pattern.compile("(: enable `| \\((start marker|for \\w+ starting) at).*");

  /** Which of Jackson's settings a limit is. */
  private static final Pattern SETTING = Pattern.compile(", from `[^`]*`");

  private Json() {}

  /** What was wrong with a record, in our own words where there are some. */
  static String reason(JsonProcessingException e) {
    return reason(e, "the line is not one JSON object. ", "Mend or remove the line.");
  }

  /** The same of a file that is one JSON object. */
  static String fileReason(JsonProcessingException e) {
    return reason(e, "the file is not one JSON object. ", "Mend the file.");
  }

  private static String reason(JsonProcessingException e, String noObject, String cure) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof DataException || cause instanceof DrawingException) {
        return String.valueOf(cause.getMessage());
      }
    }
    String field = field(e);
    if (e instanceof MismatchedInputException) {
      // Which Jackson tells in terms of its settings and of Java's types.
      return (field.isEmpty() ? noObject : field) + cure;
    }
    if (e instanceof StreamConstraintsException) {
      String limit = SETTING.matcher(e.getOriginalMessage()).replaceFirst("");
      return field + "it is nested too deeply, or a value is too long: " + limit + ". " + cure;
    }
    return field + ADVICE.matcher(e.getOriginalMessage()).replaceFirst("");
  }

  private static String field(JsonProcessingException e) {
    if (!(e instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
      return "";
    }
    String field =
        mapping.getPath().stream()
            .map(JsonMappingException.Reference::getFieldName)
            .filter(Objects::nonNull)
            .collect(Collectors.joining("."));
    return "the field '" + field + "' is missing, null or not as it should be. ";
  }

  private static final class StrokeReader extends JsonDeserializer<Stroke> {
    @Override
    public Stroke deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return Stroke.of(context.readValue(parser, double[].class));
    }
  }

  private static final class StrokeWriter extends JsonSerializer<Stroke> {
    @Override
    public void serialize(Stroke stroke, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeStartArray();
      for (int i = 0; i < stroke.size(); i++) {
        out.writeNumber(stroke.x(i));
        out.writeNumber(stroke.y(i));
      }
      out.writeEndArray();
    }
  }

  /** A byte a value, as in a {@link GlyphSet}; JSON has them in Base64. */
  private static final class GlyphReader extends JsonDeserializer<Glyph> {
    @Override
    public Glyph deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      byte[] pixels = bytes(parser, context);
      if (pixels.length != Glyph.PIXELS) {
        throw new DataException(
            "A glyph has 784 bytes, 28 rows of 28, not "
                + pixels.length
                + ". Give them in Base64.");
      }
      return Glyph.ofValues(GlyphSet.wrap(pixels, new int[1]).glyph(0));
    }

    private static byte[] bytes(JsonParser parser, DeserializationContext context)
        throws IOException {
      try {
        return context.readValue(parser, byte[].class);
      } catch (InvalidFormatException e) {
        throw new DataException("A glyph has 784 bytes in Base64, and this is not Base64.", e);
      }
    }
  }

  private static final class GlyphWriter extends JsonSerializer<Glyph> {
    @Override
    public void serialize(Glyph glyph, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeBinary(GlyphSet.bytes(glyph));
    }
  }

  private static final class InstantReader extends JsonDeserializer<Instant> {
    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      String text = context.readValue(parser, String.class);
      try {
        return Instant.parse(text);
      } catch (DateTimeException e) {
        throw new DataException(
            "The time '" + text + "' is none like 2026-01-31T18:05:09Z (ISO 8601, UTC).", e);
      }
    }
  }
}
