package dev.recogniser.internal.resolve;

import dev.recogniser.LanguageChoice;
import dev.recogniser.ModelException;
import dev.recogniser.OptionException;
import dev.recogniser.internal.language.LanguageFile;
import dev.recogniser.internal.language.LanguageModel;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds languages that the class path declares. */
public final class Languages {

  private Languages() {}

  /**
   * What was found.
   *
   * @param model the language, if one is used
   * @param choice the same for the user, with the reason
   */
  public record Found(Optional<LanguageModel> model, LanguageChoice choice) {}

  /**
   * The language of that id, else the only one there is. Without an id, several are none: a guess
   * would read some words worse.
   *
   * @throws OptionException if none has that id
   * @throws ModelException if it is damaged, or not the only one of its id
   */
  public static Found find(@Nullable ClassLoader loader, @Nullable String id) {
    List<Descriptor> found = Descriptor.find(Kind.LANGUAGE, Loaders.of(loader));
    if (id != null) {
      return named(id, found);
    }
    List<String> ids = found.stream().map(Descriptor::id).sorted().distinct().toList();
    return switch (ids.size()) {
      case 0 -> none("No language is on the class path.");
      case 1 -> use(found, "The only language on the class path.");
      default -> none(undecided(ids));
    };
  }

  private static Found named(String id, List<Descriptor> found) {
    List<Descriptor> matching = found.stream().filter(some -> some.id().equals(id)).toList();
    if (matching.isEmpty()) {
      throw unknown(id, found);
    }
    return use(matching, "Named by the builder.");
  }

  private static Found use(List<Descriptor> ofOneId, String reason) {
    if (ofOneId.size() > 1) {
      throw Kind.LANGUAGE.clash(ofOneId);
    }
    LanguageModel model = read(ofOneId.get(0));
    return new Found(Optional.of(model), new LanguageChoice(Optional.of(model.id()), reason));
  }

  private static LanguageModel read(Descriptor descriptor) {
    LanguageModel model = LanguageFile.read(descriptor.resource(), descriptor.load());
    if (!model.id().equals(descriptor.id())) {
      throw new ModelException(
          "The language descriptor %s says '%s', but its file %s says '%s'. Get its artifact again."
              .formatted(descriptor.place(), descriptor.id(), descriptor.resource(), model.id()));
    }
    return model;
  }

  private static Found none(String reason) {
    return new Found(Optional.empty(), new LanguageChoice(Optional.empty(), reason));
  }

  private static String undecided(List<String> ids) {
    return "The class path has more than one language, %s, and none was named. Name one with builder().language(\"%s\")."
        .formatted(String.join(", ", ids), ids.get(0));
  }

  private static OptionException unknown(String id, List<Descriptor> found) {
    String there = found.isEmpty() ? "" : " Found: " + Kind.ids(found) + ".";
    return new OptionException(
        "No language '%s' is on the class path.%s Add %s, or name %s."
            .formatted(
                id, there, Kind.LANGUAGE.artifact(id), found.isEmpty() ? "none" : "another"));
  }
}
