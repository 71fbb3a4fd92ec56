package dev.recogniser.training.adopt;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import dev.recogniser.ModelException;
import java.nio.file.Path;

/** Opens foreign models in ONNX Runtime itself, which knows all operators. */
final class Runtimes {

  private Runtimes() {}

  static OrtSession open(byte[] model) throws OrtException {
    try (SessionOptions options = options()) {
      return OrtEnvironment.getEnvironment().createSession(model, options);
    }
  }

  /** By path, so that it finds weights that lie beside it. */
  static OrtSession open(Path model) throws OrtException {
    try (SessionOptions options = options()) {
      return OrtEnvironment.getEnvironment().createSession(model.toString(), options);
    }
  }

  /** Says that a file is invalid if ONNX Runtime refuses it. */
  static void requireOpens(Path model, RuntimeException reason) {
    try (OrtSession session = open(model)) {
      session.getNumInputs();
    } catch (OrtException e) {
      reason.addSuppressed(e);
      throw new ModelException("It is invalid: " + line(e) + " Export the model again.", reason);
    }
  }

  private static SessionOptions options() throws OrtException {
    SessionOptions options = new SessionOptions();
    options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
    // As the training framework computed it, not as optimised.
    options.setOptimizationLevel(SessionOptions.OptLevel.BASIC_OPT);
    options.setIntraOpNumThreads(1);
    return options;
  }

  /** The complaint in one line. */
  static String line(OrtException failure) {
    return String.valueOf(failure.getMessage()).strip().replaceAll("\\s+", " ");
  }
}
