package dev.recogniser.internal.read;

import dev.recogniser.internal.segment.Lattice;

/**
 * A line's lattice with all scores that do not depend on neighbours; logarithms, weighed.
 *
 * @param lattice what the line may be divided into
 * @param labels for each hypothesis the labels worth trying, the best first; none where it cannot
 *     be a character
 * @param scores for each of these what shape, size and place say: a log-probability among all that
 *     the alphabet allows
 * @param character for each hypothesis how much speaks for its being one character
 * @param mark for each hypothesis how much speaks for its being a mark that is no character
 * @param space for each node how probable a space is there
 * @param noSpace for each node how probable it is that there is none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ScoredLine(
    Lattice lattice,
    int[][] labels,
    double[][] scores,
    double[] character,
    double[] mark,
    double[] space,
    double[] noSpace) {}
