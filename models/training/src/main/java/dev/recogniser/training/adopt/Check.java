package dev.recogniser.training.adopt;

import dev.recogniser.ModelException;
import java.util.function.Supplier;

/** Refuses what cannot be adopted. */
final class Check {

  private Check() {}

  /** Throws the message, which is only made then, unless the condition holds. */
  static void that(boolean holds, Supplier<String> message) {
    if (!holds) {
      throw new ModelException(message.get());
    }
  }

  /** Runs an action and says in front of its complaint what it is about. */
  static <T> T about(String subject, Supplier<T> action) {
    try {
      return action.get();
    } catch (ModelException e) {
      throw new ModelException(subject + ": " + e.getMessage(), e);
    }
  }
}
