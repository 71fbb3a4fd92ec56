/**
 * A page to draw on, and the server that reads what is drawn, with the public API of recogniser,
 * its JSON, and nothing else of it.
 *
 * <p>{@link dev.recogniser.examples.demo.Main} starts a {@link
 * dev.recogniser.examples.demo.DemoServer}. A request goes through {@code Routes}, waits for one of
 * a few workers ({@code Work}), becomes a {@code Question}, is read by the {@code Recognisers} and
 * answered as an {@code Answer}. Whatever is wrong becomes a {@code Fault}, and on the wire a
 * problem document (RFC 9457).
 */
@NullMarked
package dev.recogniser.examples.demo;

import org.jspecify.annotations.NullMarked;
