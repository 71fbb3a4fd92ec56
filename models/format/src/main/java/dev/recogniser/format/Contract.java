package dev.recogniser.format;

/** The numbers of the ONNX standard that files keep to. */
final class Contract {

  /** The version of the file format that is written: the one that belongs to {@link #OPSET}. */
  static final int IR_VERSION = 8;

  /** The oldest in which constants need not be inputs. */
  static final int OLDEST_IR_VERSION = 4;

  /** The one that belongs to {@link #NEWEST_OPSET}. */
  static final int NEWEST_IR_VERSION = 10;

  /** The version of the operators that is written. */
  static final int OPSET = 17;

  /** The oldest in which all our operators mean what they mean in {@link #OPSET}. */
  static final int OLDEST_OPSET = 13;

  /** The newest in which all our operators mean what they mean in {@link #OPSET}. */
  static final int NEWEST_OPSET = 21;

  private Contract() {}

  /** Whether a domain's name is that of the standard operators. */
  static boolean isStandard(String domain) {
    return domain.isEmpty() || domain.equals("ai.onnx");
  }
}
