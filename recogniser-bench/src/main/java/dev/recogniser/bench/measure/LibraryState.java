package dev.recogniser.bench.measure;

import static java.util.Objects.requireNonNull;

import dev.recogniser.Recogniser;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** The library, open on a backend and held to the reference. For JMH. */
public class LibraryState extends Setting {

  private @Nullable Recogniser recogniser;

  /** For JMH. */
  public LibraryState() {}

  /** Opens it. */
  @Setup
  public void open() {
    recogniser = library();
    parity().check(get(), Sample.ALL.glyphs());
  }

  /** Closes it. */
  @TearDown
  public void close() {
    get().close();
  }

  /** What is opened. */
  Recogniser library() {
    return recogniser();
  }

  final Recogniser get() {
    return requireNonNull(recogniser);
  }
}
