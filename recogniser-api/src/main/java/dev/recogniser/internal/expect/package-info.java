/**
 * What a text may be: formats and their automata.
 *
 * <p>{@link dev.recogniser.internal.expect.FormatParser} makes a tree of {@link
 * dev.recogniser.internal.expect.FormatNode}s of a format's text, {@link
 * dev.recogniser.internal.expect.PositionAutomaton} an automaton of the tree, and {@link
 * dev.recogniser.internal.expect.FormatWalk} follows it, a search at a time.
 */
@NullMarked
package dev.recogniser.internal.expect;

import org.jspecify.annotations.NullMarked;
