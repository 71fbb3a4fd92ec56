package dev.recogniser;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much a recogniser takes on. A drawing beyond a limit gets a {@link DrawingException} that has
 * both numbers, before any work is done that grows with what is too much; a call beyond its time a
 * {@link StoppedException}. An image's pixels are limited where it is read, by {@link
 * DrawingReader}.
 *
 * <p>Immutable; each option gives new limits.
 */
public final class Limits {

  private static final Limits STANDARD = new Limits(10_000, 100_000, 10_000, 500_000, null);

  private final int characters;
  private final int pieces;
  private final int strokes;
  private final int points;
  private final @Nullable Duration timeout;

  private Limits(int characters, int pieces, int strokes, int points, @Nullable Duration timeout) {
    this.characters = characters;
    this.pieces = pieces;
    this.strokes = strokes;
    this.points = points;
    this.timeout = timeout;
  }

  /**
   * The limits of a recogniser unless others are set: 10,000 characters, 100,000 pieces of ink,
   * 10,000 strokes and 500,000 points a drawing, and no timeout.
   *
   * @return the standard limits
   */
  public static Limits standard() {
    return STANDARD;
  }

  /**
   * The most characters of a drawing.
   *
   * @return at least 1; they are counted as found, before any is read; a dense page has 3,000
   */
  public int characters() {
    return characters;
  }

  /**
   * Limits the characters of a drawing.
   *
   * @param most at least 1
   * @return these limits but for that
   * @throws IllegalArgumentException if the number is not positive
   */
  public Limits characters(int most) {
    return new Limits(atLeastOne(most, "characters"), pieces, strokes, points, timeout);
  }

  /**
   * The most pieces of ink of a drawing: its strokes, or in an image what hangs together.
   *
   * @return at least 1; they are counted as found, before they are joined to characters
   */
  public int pieces() {
    return pieces;
  }

  /**
   * Limits the pieces of a drawing.
   *
   * @param most at least 1
   * @return these limits but for that
   * @throws IllegalArgumentException if the number is not positive
   */
  public Limits pieces(int most) {
    return new Limits(characters, atLeastOne(most, "pieces"), strokes, points, timeout);
  }

  /**
   * The most pen strokes of a drawing.
   *
   * @return at least 1; they are counted as given, before anything is looked for
   */
  public int strokes() {
    return strokes;
  }

  /**
   * Limits the strokes of a drawing.
   *
   * @param most at least 1
   * @return these limits but for that
   * @throws IllegalArgumentException if the number is not positive
   */
  public Limits strokes(int most) {
    return new Limits(characters, pieces, atLeastOne(most, "strokes"), points, timeout);
  }

  /**
   * The most points of a drawing, in all its strokes together.
   *
   * @return at least 1; they are counted as given, before anything is looked for
   */
  public int points() {
    return points;
  }

  /**
   * Limits the points of a drawing.
   *
   * @param most at least 1
   * @return these limits but for that
   * @throws IllegalArgumentException if the number is not positive
   */
  public Limits points(int most) {
    return new Limits(characters, pieces, strokes, atLeastOne(most, "points"), timeout);
  }

  /**
   * The time that a call may take.
   *
   * @return the time, for all drawings of the call together; empty for any
   */
  public Optional<Duration> timeout() {
    return Optional.ofNullable(timeout);
  }

  /**
   * Limits the time of a call. It is looked at between steps and between the engine's batches; so a
   * call ends a little later.
   *
   * @param most the time, positive
   * @return these limits but for that
   * @throws IllegalArgumentException if the time is not positive
   */
  public Limits timeout(Duration most) {
    if (requireNonNull(most, "most").isNegative() || most.isZero()) {
      throw new IllegalArgumentException("A timeout is positive, not " + most + ".");
    }
    return new Limits(characters, pieces, strokes, points, most);
  }

  private static int atLeastOne(int most, String what) {
    if (most < 1) {
      throw new IllegalArgumentException("Allow at least one of " + what + ", not " + most + ".");
    }
    return most;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Limits that
        && characters == that.characters
        && pieces == that.pieces
        && strokes == that.strokes
        && points == that.points
        && timeout().equals(that.timeout());
  }

  @Override
  public int hashCode() {
    return Objects.hash(characters, pieces, strokes, points, timeout);
  }

  @Override
  public String toString() {
    return "Limits["
        + characters
        + " characters, "
        + pieces
        + " pieces, "
        + strokes
        + " strokes, "
        + points
        + " points, "
        + timeout().map(Duration::toString).orElse("any time")
        + "]";
  }
}
