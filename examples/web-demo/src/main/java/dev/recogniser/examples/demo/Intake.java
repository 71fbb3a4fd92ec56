package dev.recogniser.examples.demo;

import io.javalin.http.Context;
import java.util.concurrent.Semaphore;

/**
 * Takes the bodies of requests, of only so many at the same time: each holds a thread until it is
 * there, and slow senders must leave some for the page, its health and its metrics.
 */
final class Intake {

  /** How many bodies come in at the same time. */
  static final int PLACES = 128;

  private final Limits limits;
  private final Semaphore places = new Semaphore(PLACES);

  Intake(Limits limits) {
    this.limits = limits;
  }

  /**
   * Takes a request's body.
   *
   * @throws FaultException if too many come in already, or as {@link Body#of} does
   */
  Body take(Context context) {
    if (!places.tryAcquire()) {
      throw Fault.BUSY.because(
          "%d requests are coming in. Try again in a second.".formatted(PLACES));
    }
    try {
      return Body.of(context, limits);
    } finally {
      places.release();
    }
  }
}
