package dev.recogniser.bench.measure;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** The engine's own API around the same network, open and held to the reference. For JMH. */
public class BareState extends Setting {

  private @Nullable BareEngine engine;

  /** For JMH. */
  public BareState() {}

  /** Opens it. */
  @Setup
  public void open() {
    engine = bare();
    parity().check(get(), Sample.ALL.glyphs());
  }

  /** Closes it. */
  @TearDown
  public void close() {
    get().close();
  }

  final BareEngine get() {
    return requireNonNull(engine);
  }
}
