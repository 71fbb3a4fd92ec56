package dev.recogniser.examples.cli;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.recogniser.Field;
import dev.recogniser.OptionException;
import dev.recogniser.ReadingOptions;
import dev.recogniser.jackson.RecogniserModule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The fields of a form in a JSON file, in the library's form; a lexicon may be a file, too. */
final class FieldsFile {

  private static final int LARGEST = 4_000_000;

  /** More than any form has. */
  private static final int MOST_FIELDS = 1_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new RecogniserModule())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          // NaN is no JSON, but many programs write it: then the message names its field.
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  private FieldsFile() {}

  /**
   * Reads the fields.
   *
   * @param standard what is expected of fields where they leave it open
   * @return at least one
   * @throws OptionException if they cannot be read, or have a mistake; the message names the file
   */
  static List<Field> read(Path file, ReadingOptions standard) {
    try {
      return fields(MAPPER.readTree(content(file)), new LexiconFiles(file), standard);
    } catch (NoSuchFileException e) {
      throw wrong(file, "there is no such file", e);
    } catch (JsonProcessingException e) {
      throw wrong(file, where(e.getLocation()) + withoutStop(e.getOriginalMessage()), e);
    } catch (IOException e) {
      throw wrong(file, "this cannot be read: " + e.getMessage(), e);
    } catch (OptionException e) {
      throw new OptionException(file + ": " + e.getMessage(), e);
    }
  }

  /** A file such as /dev/zero has no end. */
  private static byte[] content(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] content = in.readNBytes(LARGEST + 1);
      if (content.length > LARGEST) {
        throw new OptionException(
            String.format(
                Locale.ROOT,
                "This has more than %,d bytes, and is no form. Put long lexicons into files of their"
                    + " own.",
                LARGEST));
      }
      return content;
    }
  }

  private static List<Field> fields(JsonNode form, LexiconFiles lexicons, ReadingOptions standard)
      throws IOException {
    if (form.isNull() || form.isMissingNode()) {
      throw new OptionException(
          "This holds %s. Give a list of fields, as docs/json.md tells."
              .formatted(form.isNull() ? "null" : "nothing"));
    }
    if (form.size() > MOST_FIELDS) {
      throw new OptionException(
          String.format(
              Locale.ROOT,
              "This has %,d fields, more than the %,d of a form. Read it in parts.",
              form.size(),
              MOST_FIELDS));
    }
    for (JsonNode field : form) {
      lexicons.take(field);
    }
    List<Field> fields = RecogniserModule.fieldReader(MAPPER, standard).readValue(form);
    if (fields.isEmpty()) {
      throw new OptionException("This has no field. Give at least one.");
    }
    return lexicons.addTo(fields, standard);
  }

  private static String where(@Nullable JsonLocation at) {
    return at == null || at.getLineNr() < 1
        ? ""
        : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
  }

  private static String withoutStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  private static OptionException wrong(Path file, String what, Exception why) {
    return new OptionException(file + ": " + what + ".", why);
  }
}
