package dev.recogniser.internal.read;

import dev.recogniser.Box;

/**
 * What is seen of one character of a line.
 *
 * @param logarithms of the probability of each of the model's labels, by its glyph alone
 * @param box where it stands, in pixels of the raster
 * @param fit its line
 * @param characters of its line
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SeenCharacter(double[] logarithms, Box box, LineFit fit, int characters) {}
