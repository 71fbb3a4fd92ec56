package dev.recogniser.training.track;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import org.mlflow.tracking.MlflowHttpException;

/** What an answer that is no success means for what was sent. */
final class Answer {

  private static final Set<String> PASSING =
      Set.of("TEMPORARILY_UNAVAILABLE", "INTERNAL_ERROR", "REQUEST_LIMIT_EXCEEDED");
  private static final ObjectMapper JSON = new ObjectMapper();

  private Answer() {}

  /**
   * That the server will never take it.
   *
   * @throws UnavailableException if it may take it another time
   */
  static RefusedException refusal(MlflowHttpException answer) throws UnavailableException {
    String code = field(answer, "error_code");
    int status = answer.getStatusCode();
    if (isPassing(status) || PASSING.contains(code)) {
      throw new UnavailableException(said(status, code), answer);
    }
    if (code.isEmpty()) {
      throw new UnavailableException("HTTP " + status + ", not as MLflow answers", answer);
    }
    return new RefusedException(code, firstLine(field(answer, "message")));
  }

  /** Whether an HTTP status is one that can be mended, at the server or with credentials. */
  static boolean isPassing(int status) {
    return status >= 500 || status == 401 || status == 403 || status == 408 || status == 429;
  }

  /** A status of that kind in words. */
  static String said(int status, String code) {
    return status == 401 || status == 403
        ? "it wants other credentials, HTTP " + status + ": set " + Credentials.VARIABLES
        : ("HTTP " + status + " " + code).strip();
  }

  /** What lies at the bottom of a failure, in a line. */
  static String rootOf(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return firstLine(root.getMessage() == null ? root.toString() : root.getMessage());
  }

  private static String field(MlflowHttpException answer, String name) {
    try {
      JsonNode tree = JSON.readTree(answer.getBodyMessage());
      return tree == null ? "" : tree.path(name).asText("");
    } catch (JsonProcessingException e) {
      return "";
    }
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse(text);
  }
}
