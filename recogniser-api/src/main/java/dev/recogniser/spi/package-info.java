/**
 * What an inference backend implements: two interfaces and the values that they exchange.
 *
 * <p>A backend is one {@link dev.recogniser.spi.InferenceBackend} named in {@code
 * META-INF/services/dev.recogniser.spi.InferenceBackend}. It does one thing: open a model file and
 * turn batches of normalised glyphs into numbers. Drawings, probabilities and explanations are the
 * library's affair. {@link dev.recogniser.spi.GuardedEngine} is an engine that lacks the
 * computation alone.
 */
@NullMarked
package dev.recogniser.spi;

import org.jspecify.annotations.NullMarked;
