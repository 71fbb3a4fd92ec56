package dev.recogniser.examples.cli;

import dev.recogniser.Recognition;
import java.util.stream.Stream;

/** What is told below the text on request. */
@FunctionalInterface
interface Detail {

  /** The rows about a drawing that has characters. */
  Stream<String> rows(Recognition result);
}
