package dev.recogniser.internal.resolve;

import dev.recogniser.ModelException;
import dev.recogniser.spi.Model;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds models: a file, or one of those that the class path declares. */
public final class Models {

  private static final String STANDARD = "emnist";

  private Models() {}

  /**
   * Reads the file if there is one, else the model of that id, else the only one or the standard.
   */
  public static Model find(@Nullable ClassLoader loader, @Nullable String id, @Nullable Path file) {
    return file != null ? ModelFiles.read(file) : onClassPath(Loaders.of(loader), id).load();
  }

  private static ModelDescriptor onClassPath(List<ClassLoader> loaders, @Nullable String id) {
    List<ModelDescriptor> found = ModelDescriptor.find(loaders);
    if (id == null && found.size() == 1) {
      return found.get(0);
    }
    String wanted = id == null ? STANDARD : id;
    List<ModelDescriptor> matching =
        found.stream().filter(model -> model.id().equals(wanted)).toList();
    if (matching.isEmpty()) {
      throw id == null ? undecided(found) : unknown(id, found);
    }
    if (matching.size() > 1) {
      throw clash(wanted, matching);
    }
    return matching.get(0);
  }

  private static ModelException undecided(List<ModelDescriptor> found) {
    return new ModelException(
        found.isEmpty()
            ? "No model is on the class path. Add " + artifact(STANDARD) + ", or name a model file."
            : "The class path has more than one model, none of them called '"
                + STANDARD
                + "'. Name one of: "
                + ids(found)
                + ".");
  }

  private static ModelException unknown(String id, List<ModelDescriptor> found) {
    String there = found.isEmpty() ? "" : " Found: " + ids(found) + ".";
    return new ModelException(
        "No model '%s' is on the class path.%s Add %s, or name a model file."
            .formatted(id, there, artifact(id)));
  }

  private static ModelException clash(String id, List<ModelDescriptor> matching) {
    String places =
        matching.stream()
            .map(model -> model.place().toExternalForm())
            .collect(Collectors.joining(" and "));
    return new ModelException(
        "More than one model on the class path has the id '%s': %s. Keep one of them."
            .formatted(id, places));
  }

  private static String ids(List<ModelDescriptor> found) {
    return found.stream()
        .map(ModelDescriptor::id)
        .sorted()
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String artifact(String id) {
    return Reasons.artifact("model-" + id);
  }
}
