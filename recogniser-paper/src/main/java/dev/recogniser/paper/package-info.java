/**
 * A sheet of paper that lies on something darker, found in a photo and put straight: {@link
 * dev.recogniser.paper.Sheet}.
 *
 * <p>A reduced copy of the photo, {@code Shades}, loses what is thin, which is writing and rules.
 * {@code EdgeFinder} has the longest straight edges of what is left, {@code QuadFinder} the four of
 * them that bound the largest area with something darker around it, {@code SideFitter} draws its
 * sides exactly, and {@code Straightener} undoes the perspective at full size.
 */
@NullMarked
package dev.recogniser.paper;

import org.jspecify.annotations.NullMarked;
