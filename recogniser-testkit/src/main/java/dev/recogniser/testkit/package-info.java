/**
 * The conformance suite: what every backend must do, as tests that it inherits.
 *
 * <p>A backend's test class extends {@link dev.recogniser.testkit.BackendConformance}, says how the
 * backend is made, and has all sections run against it: life cycle, arguments, batches, threads,
 * bad models, devices, memory, what explaining needs, and every operator of the model format
 * against the {@link dev.recogniser.testkit.oracle.Oracle}. {@link
 * dev.recogniser.testkit.Tolerance} says how far numbers may lie from it, and why. {@link
 * dev.recogniser.testkit.Networks} and {@link dev.recogniser.testkit.Glyphs} are there for a
 * backend's own tests as well. {@link dev.recogniser.testkit.AutogradConformance} is for engines
 * that differentiate by themselves.
 *
 * <pre>{@code
 * class MyConformanceTest extends BackendConformance {
 *   @Override
 *   protected InferenceBackend backend() {
 *     return new MyBackend();
 *   }
 * }
 * }</pre>
 */
@NullMarked
package dev.recogniser.testkit;

import org.jspecify.annotations.NullMarked;
