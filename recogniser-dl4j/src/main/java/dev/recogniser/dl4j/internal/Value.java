package dev.recogniser.dl4j.internal;

/**
 * Maps of one glyph that a program computes, always of three extents: a vector is maps of 1 × 1.
 * Several values may share memory, or parts of it.
 *
 * @param memory the number of the memory that they stand in
 * @param total how many numbers that has for each glyph
 * @param from where they begin in it
 * @param channels how many maps
 * @param height rows of each
 * @param width columns of each
 */
record Value(int memory, int total, int from, int channels, int height, int width) {

  /** All of the memory. */
  static Value whole(int memory, int channels, int height, int width) {
    return new Value(memory, channels * height * width, 0, channels, height, width);
  }

  /** The same numbers as a vector. */
  Value flat() {
    return new Value(memory, total, from, size(), 1, 1);
  }

  /** Some of the maps. */
  Value part(int first, int count) {
    int skipped = first * height * width;
    return new Value(memory, total, from + skipped, count, height, width);
  }

  int size() {
    return channels * height * width;
  }
}
