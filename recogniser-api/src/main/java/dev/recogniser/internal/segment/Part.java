package dev.recogniser.internal.segment;

/**
 * A piece of ink that belongs to one character: a pen stroke, or a connected component of an image.
 *
 * @param index its place among all pieces: the order of drawing, for strokes
 * @param bounds the pixels that it touches
 * @param area its ink in pixels
 * @param outline points on its ink, to measure distances
 */
record Part(int index, Bounds bounds, double area, Outline outline) {}
