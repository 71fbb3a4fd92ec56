package dev.recogniser.training.recipe;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.recogniser.training.data.DataException;
import dev.recogniser.training.data.IoReason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads recipes from YAML: a file says what differs from the standard, options what from both. */
public final class RecipeFile {

  private static final String STANDARD = "standard.yaml";

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .build();

  private RecipeFile() {}

  /**
   * The standard recipe, as its file stands, with its comments.
   *
   * @return YAML
   */
  public static String standardText() {
    try (InputStream in = RecipeFile.class.getResourceAsStream(STANDARD)) {
      if (in == null) {
        throw new IllegalStateException("The jar lacks " + STANDARD + ".");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The standard recipe.
   *
   * @return the recipe of {@link #standardText}
   */
  public static Recipe standard() {
    return recipe(tree(STANDARD, standardText()), STANDARD);
  }

  /**
   * The standard recipe with changes.
   *
   * @param settings each {@code key=value}, a dot between a part and its key, as in {@code
   *     optimisation.peakRate=0.001}
   * @return the recipe
   * @throws DataException if a key is unknown or a value does not fit
   */
  public static Recipe standard(List<String> settings) {
    return recipe(Settings.apply(tree(STANDARD, standardText()), settings), "the settings");
  }

  /**
   * Reads a recipe, all of it or what differs from the standard.
   *
   * @param file YAML
   * @param settings what differs from the file, as in {@link #standard(List)}
   * @return the recipe
   * @throws DataException if the file is missing or no recipe, a key is unknown or a value does not
   *     fit
   */
  public static Recipe read(Path file, List<String> settings) {
    ObjectNode merged = Settings.merge(tree(STANDARD, standardText()), tree(file), file.toString());
    return recipe(
        Settings.apply(merged, settings), file + (settings.isEmpty() ? "" : ", settings"));
  }

  /**
   * A recipe as YAML that {@link #read} takes.
   *
   * @param recipe the recipe
   * @return all its keys
   */
  public static String text(Recipe recipe) {
    try {
      return YAML.writeValueAsString(recipe);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A recipe can be written.", e);
    }
  }

  /**
   * A recipe's values by key, as settings write them.
   *
   * @param recipe the recipe
   * @return such as {@code optimisation.peakRate} and {@code 0.003}
   */
  public static Map<String, String> flat(Recipe recipe) {
    Map<String, String> values = new LinkedHashMap<>();
    Settings.flatten(YAML.valueToTree(recipe), "", values);
    return values;
  }

  /** A value as YAML reads it: a number, a word, a list. */
  static JsonNode value(String text) throws JsonProcessingException {
    return YAML.readTree(text);
  }

  private static ObjectNode tree(Path file) {
    try {
      return tree(file.toString(), Files.readString(file));
    } catch (NoSuchFileException e) {
      throw new DataException("There is no file " + file + ". Check the path.", e);
    } catch (IOException e) {
      throw new DataException(file + ": cannot be read (" + IoReason.of(e) + ").", e);
    }
  }

  private static ObjectNode tree(String name, String text) {
    try {
      if (YAML.readTree(text) instanceof ObjectNode tree) {
        return tree;
      }
      throw new DataException(name + ": not a recipe. Start from 'train --print-recipe'.");
    } catch (JsonProcessingException e) {
      throw new DataException(name + ": not YAML (" + e.getOriginalMessage() + ").", e);
    }
  }

  private static Recipe recipe(ObjectNode tree, String origin) {
    try {
      return YAML.treeToValue(tree, Recipe.class);
    } catch (JsonMappingException e) {
      throw new DataException(origin + ", " + path(e) + ": " + reason(e), e);
    } catch (JsonProcessingException e) {
      throw new DataException(origin + ": " + e.getOriginalMessage(), e);
    }
  }

  private static String path(JsonMappingException e) {
    String path =
        e.getPath().stream()
            .map(part -> part.getFieldName() == null ? "" : part.getFieldName())
            .collect(Collectors.joining("."));
    return path.isEmpty() ? "recipe" : path;
  }

  private static String reason(JsonMappingException e) {
    Throwable cause = e.getCause();
    return cause instanceof IllegalArgumentException
        ? String.valueOf(cause.getMessage())
        : e.getOriginalMessage();
  }
}
