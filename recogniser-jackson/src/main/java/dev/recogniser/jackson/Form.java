package dev.recogniser.jackson;

import java.io.IOException;

/** How the values of a type stand in JSON: as which members of an object. */
@FunctionalInterface
interface Form<T> {

  /** Writes the members of an object that has begun. */
  void write(T value, MemberWriter out) throws IOException;
}
