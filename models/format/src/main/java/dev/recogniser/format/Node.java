package dev.recogniser.format;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One step of the computation.
 *
 * @param output the name of the value that it gives; names the node, too
 * @param operator what it does, with its weights
 * @param inputs the names of the values that it reads, as many as the operator takes
 */
public record Node(String output, Operator operator, List<String> inputs) {

  /**
   * Copies and checks.
   *
   * @throws dev.recogniser.ModelException if a name is empty, or there are too many or too few
   *     inputs
   */
  public Node {
    requireNonNull(output, "output");
    inputs = List.copyOf(requireNonNull(inputs, "inputs"));
    int given = inputs.size();
    Check.that(
        given == requireNonNull(operator, "operator").arity(),
        () -> "It reads " + given + " values instead of " + operator.arity() + ".");
    Check.that(
        !output.isEmpty() && inputs.stream().noneMatch(String::isEmpty),
        () -> "A value without a name. Export the model with names for all values.");
  }

  /**
   * A node.
   *
   * @param output the name of the value that it gives
   * @param operator what it does
   * @param inputs the names of the values that it reads
   * @return the node
   * @throws dev.recogniser.ModelException if there are too many or too few inputs
   */
  public static Node of(String output, Operator operator, String... inputs) {
    return new Node(output, operator, List.of(inputs));
  }

  /** How messages call it. */
  String title() {
    return "Node '" + output + "' (" + operator.getClass().getSimpleName() + ")";
  }
}
