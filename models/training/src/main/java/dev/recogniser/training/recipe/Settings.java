package dev.recogniser.training.recipe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.recogniser.training.data.DataException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes keys of a recipe's tree; a key that is not there is a slip of the pen. */
final class Settings {

  /** The one part whose keys are the user's own. */
  private static final String OPEN = "emphasis";

  private Settings() {}

  /** Each setting is {@code part.key=value}. */
  static ObjectNode apply(ObjectNode tree, List<String> settings) {
    ObjectNode result = tree;
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      if (equals < 1) {
        throw new DataException(
            "Write a setting like optimisation.peakRate=0.001, not '" + setting + "'.");
      }
      result = merge(result, nested(setting, equals), "'" + setting + "'");
    }
    return result;
  }

  private static ObjectNode nested(String setting, int equals) {
    String[] keys = setting.substring(0, equals).strip().split("\\.", -1);
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ObjectNode part = root;
    for (int i = 0; i < keys.length - 1; i++) {
      part = part.putObject(keys[i]);
    }
    part.set(keys[keys.length - 1], value(setting, setting.substring(equals + 1)));
    return root;
  }

  private static JsonNode value(String setting, String text) {
    try {
      return RecipeFile.value(text);
    } catch (JsonProcessingException e) {
      throw new DataException(
          "'" + setting + "': not a value (" + e.getOriginalMessage() + ").", e);
    }
  }

  /** The tree with what the changes say; neither is changed. */
  static ObjectNode merge(ObjectNode tree, ObjectNode changes, String origin) {
    return merge(tree, changes, origin, "");
  }

  private static ObjectNode merge(ObjectNode tree, ObjectNode changes, String origin, String path) {
    ObjectNode result = tree.deepCopy();
    for (Map.Entry<String, JsonNode> change : changes.properties()) {
      String key = change.getKey();
      JsonNode old = tree.get(key);
      if (old == null && !path.equals(OPEN + ".")) {
        throw unknown(tree, origin, path + key);
      }
      requireSameKind(old, change.getValue(), origin, path + key);
      result.set(
          key,
          old instanceof ObjectNode part && change.getValue() instanceof ObjectNode inner
              ? merge(part, inner, origin, path + key + ".")
              : change.getValue());
    }
    return result;
  }

  /** A part has keys, a value has none, and neither can be left out. */
  private static void requireSameKind(
      @Nullable JsonNode old, JsonNode change, String origin, String key) {
    if (change.isNull() || change.isMissingNode()) {
      throw new DataException(
          origin + ": '" + key + "' has no value. Give it one, or leave the key out.");
    }
    if (old instanceof ObjectNode part && !change.isObject()) {
      throw new DataException(
          origin
              + ": '"
              + key
              + "' is a part, not a value. Name a key of it"
              + (part.isEmpty() ? "." : ": " + keys(part) + "."));
    }
    if (old != null && !old.isObject() && change.isObject()) {
      throw new DataException(
          origin + ": '" + key + "' is a value and has no keys. Write it like " + old + ".");
    }
  }

  private static String keys(ObjectNode part) {
    List<String> keys = new ArrayList<>();
    part.fieldNames().forEachRemaining(keys::add);
    return String.join(", ", keys);
  }

  /** Puts a tree's values into a map, a dot between a part and its key. */
  static void flatten(JsonNode tree, String path, Map<String, String> values) {
    for (Map.Entry<String, JsonNode> entry : tree.properties()) {
      String key = path + entry.getKey();
      if (entry.getValue().isObject()) {
        flatten(entry.getValue(), key + ".", values);
      } else {
        values.put(
            key,
            entry.getValue().isTextual()
                ? entry.getValue().textValue()
                : entry.getValue().toString());
      }
    }
  }

  private static DataException unknown(ObjectNode tree, String origin, String path) {
    return new DataException(
        origin + ": a recipe has no '" + path + "'. There are: " + keys(tree) + ".");
  }
}
