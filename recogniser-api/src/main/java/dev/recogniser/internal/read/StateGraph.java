package dev.recogniser.internal.read;

import java.util.List;

/**
 * All partial readings of a line that the search kept.
 *
 * @param states each after all those that it can be reached from; the first is the line's begin,
 *     the last its end
 * @param labels for each hypothesis those that were tried
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record StateGraph(List<State> states, int[][] labels) {

  State end() {
    return states.get(states.size() - 1);
  }
}
