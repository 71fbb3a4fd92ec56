/**
 * The Deeplearning4j backend; applications never name anything in here.
 *
 * <p>{@link dev.recogniser.dl4j.internal.Dl4jBackend} is the provider. {@code Natives} looks for
 * ND4J, Deeplearning4j's engine, without loading it, and {@code Nd4jRuntime} starts it. {@code
 * Lowering} turns the graph of the model file into a {@code Program}: steps, each an operation of
 * ND4J's, on values whose places in memory {@code Slots} assigns. {@code Batch} binds a program to
 * memory and runs it; {@link dev.recogniser.dl4j.internal.Dl4jEngine} gives each call a batch of
 * its own.
 *
 * <p>Why not SameDiff, ND4J's own graph? It gives the same numbers, but prepares each run anew, so
 * that a single glyph takes several times as long, and keeps a session for every thread that ever
 * called. A program's memory and arguments are prepared once and used again.
 */
@NullMarked
package dev.recogniser.dl4j.internal;

import org.jspecify.annotations.NullMarked;
