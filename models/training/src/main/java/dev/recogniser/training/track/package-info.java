/**
 * Tracks trainings with MLflow, journal first: what a run records is appended to a file in the
 * training's folder, and a thread of its own sends what stands there to the tracking server, in
 * order. A server that is slow, away or never there changes nothing for the training.
 *
 * <p>In the order to read: {@link dev.recogniser.training.track.TrackingOptions}, {@link
 * dev.recogniser.training.track.Tracking}, {@link dev.recogniser.training.track.TrackedRun}, then
 * {@code Event} (what is recorded), {@code Journal} (where), {@code Sender} (when it is sent),
 * {@code Delivery} (how, so that all may be sent again) and {@code Server}.
 */
@NullMarked
package dev.recogniser.training.track;

import org.jspecify.annotations.NullMarked;
