package dev.recogniser.dl4j.internal;

import java.util.List;
import java.util.stream.Stream;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One operation of ND4J's.
 *
 * @param operation its name
 * @param input the value that it reads first
 * @param others the other values that it reads, if any
 * @param constants the weights that it reads after them
 * @param output the value that it writes
 * @param integers its integer arguments
 * @param numbers its floating-point arguments
 */
record Step(
    String operation,
    Value input,
    List<Value> others,
    List<INDArray> constants,
    Value output,
    List<Long> integers,
    List<Double> numbers) {

  static Step of(String operation, Value input, Value output) {
    return new Step(operation, input, List.of(), List.of(), output, List.of(), List.of());
  }

  Step and(Value other) {
    return new Step(operation, input, List.of(other), constants, output, integers, numbers);
  }

  Step with(INDArray... weights) {
    return new Step(operation, input, others, List.of(weights), output, integers, numbers);
  }

  Step with(Long... arguments) {
    return new Step(operation, input, others, constants, output, List.of(arguments), numbers);
  }

  Step with(Double... arguments) {
    return new Step(operation, input, others, constants, output, integers, List.of(arguments));
  }

  /** What it reads and writes, apart from weights. */
  List<Value> values() {
    return Stream.concat(inputs().stream(), Stream.of(output)).toList();
  }

  List<Value> inputs() {
    return Stream.concat(Stream.of(input), others.stream()).toList();
  }
}
