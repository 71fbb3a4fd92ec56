package dev.recogniser.examples.demo;

import java.time.Duration;

/**
 * How much the server takes at most. What is beyond gets a problem that names the limit.
 *
 * @param bodyBytes bytes of a request's body
 * @param imagePixels pixels of an image
 * @param strokes strokes of a drawing
 * @param points points of a drawing, in all strokes together
 * @param workers requests that are worked on at the same time
 * @param queue requests that wait for that
 * @param patience how long a request may wait and be worked on, both together
 */
record Limits(
    int bodyBytes,
    int imagePixels,
    int strokes,
    int points,
    int workers,
    int queue,
    Duration patience) {

  /** Characters of a drawing; a dense page has as many. */
  static final int CHARACTERS = 3_000;

  /** Pieces of ink of a drawing. */
  static final int PIECES = 30_000;

  /** Characters of a drawing whose characters all come with heat. */
  static final int HEATS = 1_000;

  /** Candidates of a character. */
  static final int CANDIDATES = 10;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if there would be no worker, or a queue of negative length
   */
  Limits {
    if (workers < 1 || queue < 0) {
      throw new IllegalArgumentException(
          "There is at least one worker and a queue of 0 or more, not "
              + workers
              + " and "
              + queue
              + ".");
    }
  }

  /** For a page of handwriting, or a photo of 12 megapixels. */
  static Limits standard() {
    int workers = Runtime.getRuntime().availableProcessors();
    return new Limits(8_000_000, 13_000_000, 500, 20_000, workers, 32, Duration.ofSeconds(15));
  }

  /** What a recogniser takes: nobody waits any longer for what it would read later. */
  dev.recogniser.Limits ofReading() {
    return dev.recogniser.Limits.standard()
        .characters(CHARACTERS)
        .pieces(PIECES)
        .strokes(strokes)
        .points(points)
        .timeout(patience);
  }

  /** The CPU time after which work counts as long, however busy the machine is. */
  Duration shortWork() {
    return Duration.ofMillis(500);
  }

  /** What is said when patience is at an end. */
  FaultException tooSlow() {
    return Fault.TOO_SLOW.because(
        "There was no answer within %d ms. Send a smaller drawing, or try again later."
            .formatted(patience.toMillis()));
  }

  Limits with(int otherWorkers, int otherQueue) {
    return new Limits(bodyBytes, imagePixels, strokes, points, otherWorkers, otherQueue, patience);
  }

  Limits with(Duration otherPatience) {
    return new Limits(bodyBytes, imagePixels, strokes, points, workers, queue, otherPatience);
  }
}
