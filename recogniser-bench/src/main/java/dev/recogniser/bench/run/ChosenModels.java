package dev.recogniser.bench.run;

import dev.recogniser.ModelException;
import dev.recogniser.internal.resolve.Models;
import dev.recogniser.spi.Model;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds the models to measure. */
final class ChosenModels {

  private static final List<String> STANDARD = List.of("emnist", "emnist-small");

  private ChosenModels() {}

  /** Those that were named, or else the standard ones that are on the class path. */
  static List<MeasuredModel> find(Choice choice) {
    if (!choice.models().isEmpty()) {
      return choice.models().stream().distinct().map(ChosenModels::find).toList();
    }
    List<String> standard = choice.quick() ? STANDARD.subList(0, 1) : STANDARD;
    List<MeasuredModel> found = new ArrayList<>();
    for (String id : standard) {
      if (found.isEmpty() || isOnClassPath(id)) {
        found.add(find(id));
      }
    }
    return found;
  }

  private static boolean isOnClassPath(String id) {
    try {
      Models.find(null, id, null);
      return true;
    } catch (ModelException e) {
      return false;
    }
  }

  private static MeasuredModel find(String name) {
    Path file = Path.of(name);
    if (Files.isRegularFile(file) || name.endsWith(".onnx") || file.getNameCount() > 1) {
      String absolute = file.toAbsolutePath().normalize().toString();
      return MeasuredModel.of(absolute, Models.find(null, null, file));
    }
    Model onClassPath = Models.find(null, name, null);
    return MeasuredModel.of(name, onClassPath);
  }
}
