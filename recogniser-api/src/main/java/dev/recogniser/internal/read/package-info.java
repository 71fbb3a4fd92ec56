/**
 * Decides what lines say. A {@link dev.recogniser.internal.segment.Lattice} holds all that a line
 * may be divided into, and the network's view of each hypothesis is at hand; {@link
 * dev.recogniser.internal.read.LineReader} fits base line and height to them, scores what shape,
 * size, segmentation, neighbours and language say, and searches for the best path. A beam search
 * keeps every way into its states, so that the n best readings (A*, Hart et al. 1968, <a
 * href="https://doi.org/10.1109/TSSC.1968.300136">doi:10.1109/TSSC.1968.300136</a>) and the
 * probabilities of their parts (forward and backward, Rabiner 1989, <a
 * href="https://doi.org/10.1109/5.18626">doi:10.1109/5.18626</a>) can be told afterwards. That a
 * network's views of a lattice are decided as a whole follows LeCun et al. 1998, <a
 * href="https://doi.org/10.1109/5.726791">doi:10.1109/5.726791</a>, and Keysers et al. 2017, <a
 * href="https://doi.org/10.1109/TPAMI.2016.2572693">doi:10.1109/TPAMI.2016.2572693</a>. {@link
 * dev.recogniser.internal.read.ReadingStatistics} is what was learnt of how people write lines; the
 * command {@code bin/training reading} makes it. {@code docs/reading.md} has the formulas and an
 * example.
 */
@NullMarked
package dev.recogniser.internal.read;

import org.jspecify.annotations.NullMarked;
