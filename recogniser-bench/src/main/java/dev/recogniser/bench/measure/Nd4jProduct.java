package dev.recogniser.bench.measure;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * ND4J's, which is that of the BLAS beneath.
 *
 * @param a left
 * @param b right
 * @param product of both
 */
record Nd4jProduct(INDArray a, INDArray b, INDArray product) implements MatrixProduct {

  static Nd4jProduct open(int side) {
    float[] values = MatrixProduct.values(side);
    return new Nd4jProduct(matrix(values, side), matrix(values, side), matrix(values, side));
  }

  private static INDArray matrix(float[] values, int side) {
    return Nd4j.create(values, new long[] {side, side}, 'c').dup('f');
  }

  @Override
  public float multiply() {
    return a.mmuli(b, product).getFloat(0, 0);
  }

  @Override
  public void close() {
    a.close();
    b.close();
    product.close();
  }
}
