package dev.recogniser.spi;

import dev.recogniser.Device;
import java.util.Set;

/**
 * A way to run models. Found by {@link java.util.ServiceLoader}, so it has a public constructor
 * without parameters, which is cheap and loads no native code. Called by many threads.
 */
public interface InferenceBackend {

  /**
   * The name that applications choose it by.
   *
   * @return short, stable, lower case: {@code onnx}, say
   */
  String id();

  /**
   * How much it is preferred where the application names no backend: the present backend with the
   * highest number is tried first; of two with the same, the one whose id sorts first. This
   * library's own are {@code onnx} 300, {@code djl} 200 and {@code dl4j} 100.
   *
   * @return its place in the order; 0, after all of ours, unless overridden
   */
  default int preference() {
    return 0;
  }

  /**
   * Whether its jars and its native libraries for this platform are there. Looks, but loads none.
   *
   * @return the engine's version, or the reason why it cannot run here and the cure
   */
  Presence presence();

  /**
   * Where it can compute. May load native libraries: asked only for a listing or for a named
   * device.
   *
   * @return the CPU and usable GPUs, never {@link Device.Auto}
   * @throws dev.recogniser.BackendException if the native libraries cannot be loaded
   */
  Set<Device> devices();

  /**
   * Opens a model.
   *
   * @param model the model file
   * @param options device and threads
   * @return an engine, to be closed by the caller
   * @throws dev.recogniser.ModelException if the model is outside the contract
   * @throws dev.recogniser.BackendException if the engine cannot be started, or the device that was
   *     asked for is not there; nothing is left open
   */
  InferenceEngine open(Model model, EngineOptions options);
}
