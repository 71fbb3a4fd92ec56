package dev.recogniser;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How a drawing must be turned to stand upright. */
public enum Orientation {
  /** It stands upright. */
  UPRIGHT(0),

  /** It is turned clockwise by a quarter. */
  QUARTER_TURN(90),

  /** It is turned by a half: it stands on its head. */
  HALF_TURN(180),

  /** It is turned clockwise by three quarters. */
  THREE_QUARTER_TURN(270),

  /**
   * The writing shows it. All four are read, which takes four times as long, and that is taken
   * which reads as writing most clearly. Of no more than a few characters it is not sure: {@code 6}
   * and {@code 9} look the same.
   */
  AUTO(-1);

  private final int degrees;

  Orientation(int degrees) {
    this.degrees = degrees;
  }

  /**
   * How far the drawing is turned.
   *
   * @return degrees clockwise: 0, 90, 180 or 270
   * @throws IllegalStateException if this is {@link #AUTO}, and only the writing shows it
   */
  public int degrees() {
    if (this == AUTO) {
      throw new IllegalStateException(
          "How far a drawing must be turned is not known before it is read. Ask"
              + " Recognition.orientation().");
    }
    return degrees;
  }

  /**
   * The turn by some degrees.
   *
   * @param degrees clockwise: 0, 90, 180 or 270
   * @return the turn
   * @throws IllegalArgumentException if they are no quarters
   */
  public static Orientation ofDegrees(int degrees) {
    return Arrays.stream(values())
        .filter(each -> each != AUTO && each.degrees == degrees)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "A drawing is turned by quarters, %s degrees, not by %d."
                        .formatted(
                            Arrays.stream(values())
                                .filter(each -> each != AUTO)
                                .map(each -> String.valueOf(each.degrees))
                                .collect(Collectors.joining(", ")),
                            degrees)));
  }
}
