package dev.recogniser.internal.resolve;

import dev.recogniser.ModelException;
import dev.recogniser.spi.Model;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds models: a file, or one of those that the class path declares. */
public final class Models {

  private static final String STANDARD = "emnist";

  private Models() {}

  /**
   * Reads the file if there is one, else the model of that id, else the only one or the standard.
   */
  public static Model find(@Nullable ClassLoader loader, @Nullable String id, @Nullable Path file) {
    return file != null ? ModelFiles.read(file) : load(onClassPath(Loaders.of(loader), id));
  }

  private static Model load(Descriptor model) {
    return Model.copyOf(model.id(), model.load());
  }

  private static Descriptor onClassPath(List<ClassLoader> loaders, @Nullable String id) {
    List<Descriptor> found = Descriptor.find(Kind.MODEL, loaders);
    if (id == null && found.size() == 1) {
      return found.get(0);
    }
    String wanted = id == null ? STANDARD : id;
    List<Descriptor> matching = found.stream().filter(model -> model.id().equals(wanted)).toList();
    if (matching.isEmpty()) {
      throw id == null ? undecided(found) : unknown(id, found);
    }
    if (matching.size() > 1) {
      throw Kind.MODEL.clash(matching);
    }
    return matching.get(0);
  }

  private static ModelException undecided(List<Descriptor> found) {
    return new ModelException(
        found.isEmpty()
            ? "No model is on the class path. Add " + artifact(STANDARD) + ", or name a model file."
            : "The class path has more than one model, none of them called '"
                + STANDARD
                + "'. Name one of: "
                + Kind.ids(found)
                + ".");
  }

  private static ModelException unknown(String id, List<Descriptor> found) {
    String there = found.isEmpty() ? "" : " Found: " + Kind.ids(found) + ".";
    return new ModelException(
        "No model '%s' is on the class path.%s Add %s, or name a model file."
            .formatted(id, there, artifact(id)));
  }

  private static String artifact(String id) {
    return Kind.MODEL.artifact(id);
  }
}
