package dev.recogniser.training.rows;

/**
 * How a page is set.
 *
 * @param letterGap paper between the boxes of neighbouring letters, in usual heights of a character
 * @param rowGap paper between the boxes of neighbouring rows, in the same unit
 * @param slant how far letters lean to the right, in degrees
 * @param tilt how far the page is turned, in degrees clockwise
 */
record Setting(double letterGap, double rowGap, double slant, double tilt) {}
