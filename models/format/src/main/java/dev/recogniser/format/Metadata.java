package dev.recogniser.format;

import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import dev.recogniser.ModelException;
import dev.recogniser.ModelInfo;
import dev.recogniser.NonCharacter;
import dev.recogniser.Preprocessing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a file says about its model, to and from metadata properties. */
final class Metadata {

  private static final String SEPARATOR = "\n";

  private Metadata() {}

  static ModelInfo read(List<StringStringEntryProto> properties) {
    Map<String, String> entries = new TreeMap<>();
    for (StringStringEntryProto property : properties) {
      Check.that(
          entries.put(property.getKey(), property.getValue()) == null,
          () -> "The metadata key '" + property.getKey() + "' comes twice. Keep one of them.");
    }
    // In the reverse of the order in which they are written: the last is missed first in a cut
    // file.
    List<String> labels = labels(required(MetadataKeys.LABELS, entries));
    Preprocessing preprocessing = preprocessing(required(MetadataKeys.PREPROCESSING, entries));
    double temperature = temperature(required(MetadataKeys.TEMPERATURE, entries));
    Optional<NonCharacter> nonCharacter =
        Optional.ofNullable(entries.remove(MetadataKeys.NON_CHARACTER)).map(Metadata::nonCharacter);
    return new ModelInfo(labels, temperature, preprocessing, nonCharacter, entries);
  }

  private static String required(String key, Map<String, String> entries) {
    String value = entries.remove(key);
    if (value == null) {
      throw new ModelException(
          "The metadata key '"
              + key
              + "' is missing: the file is cut off or was not made for this"
              + " library. Export the model again, or use bin/training adopt on a foreign one.");
    }
    return value;
  }

  private static List<String> labels(String text) {
    List<String> labels = List.of(text.split(SEPARATOR, -1));
    Check.that(
        !labels.contains(""),
        () ->
            ("Label "
                    + (labels.indexOf("") + 1)
                    + " of "
                    + labels.size()
                    + " in the metadata key '")
                + (MetadataKeys.LABELS + "' is empty. Separate labels by one line feed each."));
    return labels;
  }

  private static Preprocessing preprocessing(String text) {
    try {
      return Preprocessing.of(Integer.parseInt(text));
    } catch (NumberFormatException e) {
      throw new ModelException(
          "The preprocessing version is a positive integer, not '" + text + "'. Export again.", e);
    }
  }

  private static double temperature(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new ModelException(
          "A softmax temperature is a positive number, not '" + text + "'. Use 1 for none.", e);
    }
  }

  private static NonCharacter nonCharacter(String text) {
    try {
      int space = Math.max(0, text.indexOf(' '));
      double scale = Double.parseDouble(text.substring(0, space));
      return new NonCharacter(scale, Double.parseDouble(text.substring(space)));
    } catch (NumberFormatException e) {
      throw new ModelException(
          "The metadata key '%s' has a scale and an offset, such as '1.0 0.0', not '%s'. Export again."
              .formatted(MetadataKeys.NON_CHARACTER, text),
          e);
    }
  }

  /** Required keys come last, so that a file cut off between two properties lacks one of them. */
  static List<StringStringEntryProto> write(ModelInfo info) {
    List<StringStringEntryProto> properties = new ArrayList<>();
    info.metadata().forEach((key, value) -> properties.add(property(key, value)));
    info.nonCharacter()
        .map(column -> column.scale() + " " + column.offset())
        .ifPresent(value -> add(MetadataKeys.NON_CHARACTER, value, info, properties));
    add(MetadataKeys.TEMPERATURE, Double.toString(info.temperature()), info, properties);
    add(
        MetadataKeys.PREPROCESSING,
        Integer.toString(info.preprocessing().version()),
        info,
        properties);
    add(MetadataKeys.LABELS, String.join(SEPARATOR, info.labels()), info, properties);
    Check.that(
        info.labels().stream().noneMatch(label -> label.isEmpty() || label.contains(SEPARATOR)),
        () -> "A label is empty or contains a line feed, which separates labels in the file.");
    return properties;
  }

  private static void add(
      String key, String value, ModelInfo info, List<StringStringEntryProto> properties) {
    Check.that(
        !info.metadata().containsKey(key),
        () -> "The metadata must not contain '" + key + "', which the file has for itself.");
    properties.add(property(key, value));
  }

  private static StringStringEntryProto property(String key, String value) {
    return StringStringEntryProto.newBuilder().setKey(key).setValue(value).build();
  }
}
