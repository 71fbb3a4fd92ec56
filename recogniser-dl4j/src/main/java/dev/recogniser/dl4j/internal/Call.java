package dev.recogniser.dl4j.internal;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.CustomOp;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.api.ops.OpContext;
import org.nd4j.linalg.factory.Nd4j;

/** A step whose arguments ND4J knows, ready to run again and again. */
final class Call {

  private final CustomOp operation;
  private final OpContext context = Nd4j.getExecutioner().buildContext();

  Call(Step step, List<INDArray> inputs, INDArray output) {
    operation = DynamicCustomOp.builder(step.operation()).build();
    context.setInputArrays(inputs);
    context.setOutputArrays(output);
    context.setIArguments(step.integers().stream().mapToLong(Long::longValue).toArray());
    context.setTArguments(step.numbers().stream().mapToDouble(Double::doubleValue).toArray());
  }

  void run() {
    Nd4j.getExecutioner().exec(operation, context);
  }
}
