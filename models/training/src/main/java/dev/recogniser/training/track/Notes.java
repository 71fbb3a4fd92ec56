package dev.recogniser.training.track;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** What the user is told, each thing once: a server says the same at every try. */
final class Notes {

  private final Consumer<String> user;
  private final Set<String> told = new HashSet<>();

  Notes(Consumer<String> user) {
    this.user = user;
  }

  void tell(String note) {
    user.accept("tracking: " + note);
  }

  void tellOnce(String note) {
    if (told.add(note)) {
      tell(note);
    }
  }
}
