package dev.recogniser.internal;

import dev.recogniser.internal.segment.Lattice;
import java.util.List;

/**
 * What is read on its own: a drawing, or a field of one.
 *
 * @param lines what each of its lines may be divided into, from the top
 * @param reader by what it is read
 */
record Page(List<Lattice> lines, Reader reader) {}
