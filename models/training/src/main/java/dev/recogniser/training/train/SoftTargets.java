package dev.recogniser.training.train;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * What teachers make of samples as they are, beside what the samples are (Hinton, Vinyals and Dean
 * 2015, arXiv:1503.02531): of each whose class they know, the probabilities of the classes. What is
 * of another class or no character has none.
 *
 * <p>A probability takes two bytes, a whole number of 65,535ths: it is at most 1/131,070 off. For
 * many threads once it is filled.
 */
final class SoftTargets {

  private static final int UNTAUGHT = -1;
  private static final float ONE = Character.MAX_VALUE;

  private final int classes;
  private final int[] rows;
  private final List<Sample> taught;
  private final ByteBuffer values;

  /**
   * To be {@linkplain #add filled}.
   *
   * @param samples all that are learnt
   * @param classes how many the teachers know, the network's first; 0 without teachers
   */
  SoftTargets(List<Sample> samples, int classes) {
    this.classes = classes;
    this.rows = new int[samples.size()];
    int count = 0;
    for (int i = 0; i < rows.length; i++) {
      rows[i] = samples.get(i).target().isAmong(classes) ? count++ : UNTAUGHT;
    }
    this.taught = samples.stream().filter(each -> each.target().isAmong(classes)).toList();
    this.values = ByteBuffer.allocate(Math.multiplyExact(count, classes * Character.BYTES));
  }

  /** How many classes the teachers know. */
  int classes() {
    return classes;
  }

  /** The samples that have probabilities, in order. */
  List<Sample> taught() {
    return taught;
  }

  /** The probabilities of the next of {@link #taught}, {@code [samples, classes]}. */
  void add(float[] probabilities) {
    for (float probability : probabilities) {
      values.putChar((char) Math.round(probability * ONE));
    }
  }

  /** All as it is stored, {@code [taught, classes]}, big-endian; not a copy. */
  byte[] values() {
    return values.array();
  }

  /**
   * Writes a sample's probabilities.
   *
   * @param index its place among all that are learnt
   * @param to where to, from {@code offset}; left as it is if the sample has none
   */
  void copyTo(int index, float[] to, int offset) {
    if (rows[index] != UNTAUGHT) {
      int from = rows[index] * classes;
      for (int c = 0; c < classes; c++) {
        to[offset + c] = values.getChar((from + c) * Character.BYTES) / ONE;
      }
    }
  }
}
