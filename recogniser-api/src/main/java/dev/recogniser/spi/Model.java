package dev.recogniser.spi;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;

/** A model file in memory: its content is checked by the backend that opens it. Immutable. */
public final class Model {

  private final String name;
  private final byte[] content;

  private Model(String name, byte[] content) {
    this.name = name;
    this.content = content;
  }

  /**
   * Takes a model file's bytes.
   *
   * @param name what messages call it: its id or path
   * @param content the ONNX file's bytes; copied
   * @return the model
   */
  public static Model copyOf(String name, byte[] content) {
    return new Model(requireNonNull(name, "name"), content.clone());
  }

  /**
   * What messages call the model.
   *
   * @return its id or path
   */
  public String name() {
    return name;
  }

  /**
   * The file, without a copy.
   *
   * @return a read-only view of the ONNX file's bytes
   */
  public ByteBuffer content() {
    return ByteBuffer.wrap(content).asReadOnlyBuffer();
  }

  @Override
  public String toString() {
    return "Model[" + name + ", " + content.length + " bytes]";
  }
}
