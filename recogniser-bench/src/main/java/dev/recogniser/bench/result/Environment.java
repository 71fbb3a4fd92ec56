package dev.recogniser.bench.result;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Where and how a run measured, as far as it was recorded: every part may be missing, since results
 * are worth reading without.
 *
 * @param root the whole record
 */
public record Environment(JsonNode root) {

  /** The record's name in a run's folder. */
  public static final String FILE = "environment.json";

  /** Of a run that recorded nothing. */
  public static final Environment UNKNOWN = new Environment(MissingNode.getInstance());

  /**
   * Reads a record.
   *
   * @param file may be missing
   * @return what it says
   * @throws ResultsException if it is there and no JSON
   */
  static Environment read(Path file) {
    if (!Files.exists(file)) {
      return UNKNOWN;
    }
    try {
      return new Environment(JmhFile.MAPPER.readTree(file.toFile()));
    } catch (JacksonException e) {
      throw new ResultsException(file + " is cut short or no JSON. Run bin/bench again.", e);
    } catch (IOException e) {
      throw new ResultsException(file + " cannot be read: " + e, e);
    }
  }

  /**
   * A text or number.
   *
   * @param path names of objects, and at last of the value
   * @return empty if it was not recorded
   */
  public Optional<String> text(String... path) {
    JsonNode value = node(path);
    return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
        ? Optional.of(value.asText())
        : Optional.empty();
  }

  /**
   * The objects of an array, such as the processes.
   *
   * @param name of the array
   * @return each as a record of its own; nothing if it was not recorded
   */
  public List<Environment> each(String name) {
    return node(name).valueStream().map(Environment::new).toList();
  }

  /**
   * The texts of an array.
   *
   * @param path names of objects, and at last of the array
   * @return in the record's order; nothing if it was not recorded
   */
  public List<String> list(String... path) {
    return node(path).valueStream().map(JsonNode::asText).toList();
  }

  /**
   * The texts of an object.
   *
   * @param path names of objects
   * @return by name, in the record's order; nothing if it was not recorded
   */
  public Map<String, String> texts(String... path) {
    Map<String, String> texts = new LinkedHashMap<>();
    node(path).properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
    return texts;
  }

  /**
   * What one forward pass of one character costs.
   *
   * @param model as the benchmarks' parameter names it
   * @return products that are summed; empty if it was not recorded
   */
  public OptionalLong multiplyAdds(String model) {
    return each("models").stream()
        .filter(known -> known.text("name").equals(Optional.of(model)))
        .map(known -> known.node("multiplyAdds"))
        .filter(JsonNode::isNumber)
        .mapToLong(JsonNode::asLong)
        .findFirst();
  }

  /**
   * The largest of a figure that is recorded with each process, such as the load before it.
   *
   * @param name of the figure
   * @return empty if no process has it; a negative one stands for unknown
   */
  public OptionalDouble largest(String name) {
    return each("processes").stream()
        .map(process -> process.node(name))
        .filter(JsonNode::isNumber)
        .mapToDouble(JsonNode::asDouble)
        .filter(value -> value >= 0)
        .max();
  }

  private JsonNode node(String... path) {
    JsonNode node = root;
    for (String name : path) {
      node = node.path(name);
    }
    return node;
  }
}
