package dev.recogniser.training.track;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mlflow.tracking.creds.BasicMlflowHostCreds;

/**
 * What the server lets in, from the environment variables that MLflow's Python client reads too.
 *
 * @param user for basic authentication, with a password
 * @param password for basic authentication, with a user
 * @param token counts if there is no user and password
 */
record Credentials(@Nullable String user, @Nullable String password, @Nullable String token) {

  private static final String USER = "MLFLOW_TRACKING_USERNAME";
  private static final String PASSWORD = "MLFLOW_TRACKING_PASSWORD";
  private static final String TOKEN = "MLFLOW_TRACKING_TOKEN";

  /** Which they are. */
  static final String VARIABLES = USER + " and " + PASSWORD + ", or " + TOKEN;

  /** Those of an environment. */
  static Credentials of(Map<String, String> environment) {
    return new Credentials(
        environment.get(USER), environment.get(PASSWORD), environment.get(TOKEN));
  }

  /** For MLflow's client, with what it asks. */
  BasicMlflowHostCreds forServer(URI uri) {
    return new BasicMlflowHostCreds(uri.toString(), user, password, token, false);
  }

  /** The value of the HTTP header {@code Authorization}. */
  Optional<String> header() {
    if (user != null && password != null) {
      byte[] both = (user + ":" + password).getBytes(UTF_8);
      return Optional.of("Basic " + Base64.getEncoder().encodeToString(both));
    }
    return Optional.ofNullable(token).map(given -> "Bearer " + given);
  }

  /** Tells no secrets. */
  @Override
  public String toString() {
    return "Credentials[" + (user == null ? "" : user) + "]";
  }
}
