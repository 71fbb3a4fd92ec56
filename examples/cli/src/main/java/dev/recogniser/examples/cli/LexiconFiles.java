package dev.recogniser.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.recogniser.Field;
import dev.recogniser.Lexicon;
import dev.recogniser.OptionException;
import dev.recogniser.ReadingOptions;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lexicons that fields name by files, which the library does not read for JSON: it may come
 * from strangers. Each is read once, however many fields name it.
 */
final class LexiconFiles {

  /** A lexicon as a field names it. */
  private record Named(String file, boolean anyCase, boolean preferred) {}

  private final Path fieldsFile;
  private final List<@Nullable Named> ofFields = new ArrayList<>();
  private final Map<Named, Lexicon> read = new HashMap<>();

  /** For the fields of a file, beside which relative ones are looked for. */
  LexiconFiles(Path fieldsFile) {
    this.fieldsFile = fieldsFile;
  }

  /** Takes the next field's lexicon out of its JSON, if a file is named there. */
  void take(JsonNode field) {
    JsonNode anyCase = field.path("anyCase");
    JsonNode preferred = field.path("preferred");
    if (field.path("lexicon").isTextual() && isFlag(anyCase) && isFlag(preferred)) {
      ofFields.add(
          new Named(
              field.get("lexicon").textValue(), anyCase.booleanValue(), preferred.booleanValue()));
      ((ObjectNode) field).remove(List.of("lexicon", "anyCase", "preferred"));
    } else {
      ofFields.add(null);
    }
  }

  private static boolean isFlag(JsonNode member) {
    return member.isBoolean() || member.isMissingNode();
  }

  /**
   * Adds the lexicons to the fields that named them.
   *
   * @param standard what else is expected of fields that say nothing more
   * @throws OptionException if one cannot be read; the message names the field
   */
  List<Field> addTo(List<Field> fields, ReadingOptions standard) {
    List<Field> all = new ArrayList<>();
    for (Field field : fields) {
      Named lexicon = ofFields.get(all.size());
      all.add(lexicon == null ? field : with(lexicon, field, standard));
    }
    return all;
  }

  private Field with(Named lexicon, Field field, ReadingOptions standard) {
    try {
      return field.options(
          field.options().orElse(standard).lexicon(read.computeIfAbsent(lexicon, this::read)));
    } catch (OptionException e) {
      throw new OptionException("Field '%s': %s".formatted(field.name(), e.getMessage()), e);
    }
  }

  private Lexicon read(Named lexicon) {
    Path file = resolved(lexicon.file());
    Lexicon texts = lexicon.anyCase() ? Lexicon.readAnyCase(file) : Lexicon.read(file);
    return lexicon.preferred() ? texts.preferred() : texts;
  }

  private Path resolved(String name) {
    try {
      return fieldsFile.resolveSibling(name);
    } catch (InvalidPathException e) {
      throw new OptionException(
          "No file has the name of its lexicon (" + e.getReason() + "). Give another.", e);
    }
  }
}
