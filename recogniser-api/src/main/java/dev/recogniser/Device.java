package dev.recogniser;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an engine computes. {@link Auto} is a wish only: an opened recogniser always reports {@link
 * Cpu} or {@link Cuda}.
 */
public sealed interface Device {

  /**
   * The processor.
   *
   * @return the CPU
   */
  static Device cpu() {
    return new Cpu();
  }

  /**
   * A CUDA GPU. Where it is missing, opening fails.
   *
   * @param index its number, from 0
   * @return the GPU
   * @throws IllegalArgumentException if the index is negative
   */
  static Device cuda(int index) {
    return new Cuda(index);
  }

  /**
   * The first GPU that the backend can use, else the CPU.
   *
   * @return the wish for the best device
   */
  static Device auto() {
    return new Auto();
  }

  /**
   * Reads a device's text form, the one that {@code toString} gives.
   *
   * @param text {@code cpu}, {@code auto}, {@code cuda} (the first GPU) or {@code cuda:1}
   * @return the device
   * @throws OptionException if the text is none of these
   */
  static Device parse(String text) {
    String name = requireNonNull(text, "text").strip().toLowerCase(Locale.ROOT);
    Matcher cuda = Pattern.compile("cuda(?::(\\d{1,4}))?").matcher(name);
    if (cuda.matches()) {
      return cuda(cuda.group(1) == null ? 0 : Integer.parseInt(cuda.group(1)));
    }
    return switch (name) {
      case "cpu" -> cpu();
      case "auto" -> auto();
      default ->
          throw new OptionException(
              "There is no device '" + text + "'. Use cpu, cuda:0 (or another number) or auto.");
    };
  }

  /** The processor. */
  record Cpu() implements Device {
    @Override
    public String toString() {
      return "cpu";
    }
  }

  /**
   * A CUDA GPU.
   *
   * @param index its number, from 0
   */
  record Cuda(int index) implements Device {
    /**
     * Checks the index.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Cuda {
      if (index < 0) {
        throw new IllegalArgumentException("GPUs are numbered from 0, not " + index + ".");
      }
    }

    @Override
    public String toString() {
      return "cuda:" + index;
    }
  }

  /** The first GPU that the backend can use, else the CPU. */
  record Auto() implements Device {
    @Override
    public String toString() {
      return "auto";
    }
  }
}
