package dev.recogniser.bench.measure;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.recogniser.Device;

/**
 * PyTorch's.
 *
 * @param manager owns the matrices
 * @param a left
 * @param b right
 */
record DjlProduct(NDManager manager, NDArray a, NDArray b) implements MatrixProduct {

  static DjlProduct open(Device device, int threads, int side) {
    NDManager manager = PyTorch.start(threads).newBaseManager(PyTorch.device(device));
    float[] values = MatrixProduct.values(side);
    Shape shape = new Shape(side, side);
    return new DjlProduct(manager, manager.create(values, shape), manager.create(values, shape));
  }

  @Override
  public float multiply() {
    try (NDArray product = a.matMul(b);
        NDArray first = product.get(0, 0)) {
      return first.getFloat();
    }
  }

  @Override
  public void close() {
    manager.close();
  }
}
