package dev.recogniser.jackson;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.core.util.VersionUtil;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleSerializers;
import com.fasterxml.jackson.databind.type.CollectionType;
import dev.recogniser.Box;
import dev.recogniser.Candidate;
import dev.recogniser.Classification;
import dev.recogniser.Evidence;
import dev.recogniser.Field;
import dev.recogniser.Fit;
import dev.recogniser.LanguageChoice;
import dev.recogniser.Reading;
import dev.recogniser.ReadingOptions;
import dev.recogniser.RecognisedCharacter;
import dev.recogniser.RecognisedLine;
import dev.recogniser.RecognisedWord;
import dev.recogniser.Recogniser;
import dev.recogniser.Recognition;
import dev.recogniser.Segment;
import java.net.URL;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Has Jackson write a {@link Recognition}, and all that it holds, in the form that {@link #schema}
 * and {@code docs/json.md} describe, and read it again.
 *
 * <pre>{@code
 * ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();
 * String json = mapper.writeValueAsString(result);
 * Recognition again = mapper.readValue(json, Recognition.class);
 * }</pre>
 *
 * <p>A mapper that looks for modules on the class path finds this one; Spring Boot, which does not
 * look, is told of it by a file of its own in the jar. The form is the same whatever the mapper's
 * naming strategy and inclusion rules are.
 *
 * <p><strong>What is left out.</strong> The ink: segments' pixels and strokes, and glyphs, which
 * are the drawing over again. What only lives beside the recogniser that has read: feature maps,
 * and {@linkplain RecognisedCharacter#evidence evidence}, of which there is as much as pairs of
 * labels; an {@link Evidence} has a form, too, for who adds the one that matters. And the
 * characters of readings that were not chosen, of which text and probability are told.
 *
 * <p><strong>What comes back</strong> says the same: its text, its lines and words with all their
 * readings, its characters with boxes and candidates, in context and alone, its fit, what was left
 * out and the language are equal to what was written, number for number. But its characters are
 * {@linkplain RecognisedCharacter#readElsewhere read elsewhere}. They have {@linkplain
 * Segment#hasInk no ink}, and an exception says so to who asks for it rather than a blank; no
 * recogniser claims to have read them, so none explains them; their evidence is empty, and so is
 * the list of characters of a reading that was not chosen. Hence such a result equals what was
 * written only if that has no characters, or was read from JSON itself: characters are equal by
 * their pixels.
 *
 * <p>{@link RecognisedLine}, {@link RecognisedWord}, {@link Reading} and {@link Fit} are written
 * alone, too, but are read with their recognition only, which has their characters.
 *
 * <p><strong>Fields.</strong> A {@link Field}, and a list of them, which is what a form asks for,
 * go both ways. {@link #fieldsSchema} describes them. They have no members but their own, and no
 * name comes twice. No file is read for them. A field that says what it expects comes back with
 * options in which the rest is as {@link #fieldReader} was given it, or {@link
 * ReadingOptions#standard}; whether feature maps are kept ({@link ReadingOptions#explanations}) is
 * not told. What the fields say, a map of recognitions by their names, Jackson writes and reads as
 * it does any map.
 */
public final class RecogniserModule extends Module {

  private static final String SCHEMA = "recognition.schema.json";
  private static final String FIELDS_SCHEMA = "fields.schema.json";

  /** A module with nothing to choose. */
  public RecogniserModule() {}

  /**
   * The schema of results, JSON Schema 2020-12.
   *
   * @return where it lies in this module's jar
   */
  public static URL schema() {
    return resource(SCHEMA);
  }

  /**
   * The schema of a form's fields, JSON Schema 2020-12.
   *
   * @return where it lies in this module's jar
   */
  public static URL fieldsSchema() {
    return resource(FIELDS_SCHEMA);
  }

  private static URL resource(String name) {
    return requireNonNull(RecogniserModule.class.getResource(name), name);
  }

  /**
   * Has fields mean a recogniser's own options where they leave something open.
   *
   * @param mapper one that has this module
   * @param standard such as {@link Recogniser#options}
   * @return what reads a {@code List<Field>}
   */
  public static ObjectReader fieldReader(ObjectMapper mapper, ReadingOptions standard) {
    return mapper
        .readerForListOf(Field.class)
        .withAttribute(ReadingOptions.class, requireNonNull(standard, "standard"));
  }

  @Override
  public String getModuleName() {
    return "recogniser";
  }

  @Override
  public Version version() {
    String version = RecogniserModule.class.getPackage().getImplementationVersion();
    return VersionUtil.parseVersion(version, "dev.recogniser", "recogniser-jackson");
  }

  @Override
  public void setupModule(SetupContext context) {
    SimpleSerializers serializers = new SimpleSerializers();
    SimpleDeserializers deserializers = new FieldLists();
    Registry registry = new Registry(serializers, deserializers);
    registry.whole(Recognition.class, Forms.RECOGNITION);
    registry.part(RecognisedLine.class, Forms.LINE);
    registry.part(RecognisedWord.class, Forms.WORD);
    registry.part(Reading.class, Forms.READING);
    registry.part(Fit.class, Forms.FIT);
    registry.whole(RecognisedCharacter.class, Forms.CHARACTER);
    registry.whole(Classification.class, Forms.CLASSIFICATION);
    registry.whole(Candidate.class, Forms.CANDIDATE);
    registry.whole(Evidence.class, Forms.EVIDENCE);
    registry.whole(Box.class, Forms.BOX);
    registry.whole(LanguageChoice.class, Forms.LANGUAGE);
    registry.whole(Field.class, Forms.FIELD);
    context.addSerializers(serializers);
    context.addDeserializers(deserializers);
  }

  /** Lists of fields are read as a whole, in which no name comes twice. */
  private static final class FieldLists extends SimpleDeserializers {

    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable JsonDeserializer<?> findCollectionDeserializer(
        CollectionType type,
        DeserializationConfig config,
        BeanDescription description,
        @Nullable TypeDeserializer types,
        @Nullable JsonDeserializer<?> elements)
        throws JsonMappingException {
      boolean fields =
          type.getContentType().hasRawClass(Field.class)
              && type.getRawClass().isAssignableFrom(ArrayList.class);
      return fields
          ? new FieldListDeserializer()
          : super.findCollectionDeserializer(type, config, description, types, elements);
    }
  }

  private record Registry(SimpleSerializers serializers, SimpleDeserializers deserializers) {

    <T> void whole(Class<T> type, ReadableForm<T> form) {
      serializers.addSerializer(type, new FormSerializer<>(form));
      deserializers.addDeserializer(type, new FormDeserializer<>(type, form));
    }

    <T> void part(Class<T> type, Form<T> form) {
      serializers.addSerializer(type, new FormSerializer<>(form));
      deserializers.addDeserializer(type, new PartDeserializer<>(type));
    }
  }
}
