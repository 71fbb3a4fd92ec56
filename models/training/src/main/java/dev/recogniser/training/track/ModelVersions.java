package dev.recogniser.training.track;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.recogniser.training.data.IoReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.mlflow.tracking.MlflowClient;

/** Registered models on the server; a version is looked for before it is made. */
final class ModelVersions {

  private static final int DIGITS = 12;

  private final Server server;

  ModelVersions(Server server) {
    this.server = server;
  }

  /**
   * Where a model file goes among its run's artifacts: by its content, so that one which is made
   * anew does not change a version that there is.
   *
   * @throws RefusedException if there is no such file
   */
  static String path(Path file) throws RefusedException {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      String digits = HexFormat.of().formatHex(hash).substring(0, DIGITS);
      return "models/" + digits + "/" + file.getFileName();
    } catch (IOException e) {
      throw new RefusedException("", "the file cannot be read (" + IoReason.of(e) + ")");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  /**
   * Sees to it that a file is a version of a registered model.
   *
   * @param name the registered model
   * @param run the server's id of the run that made the file
   * @param source where the file is
   */
  void ensure(String name, String run, String source)
      throws UnavailableException, RefusedException {
    if (!server.ask(client -> isThere(client, name, run, source))) {
      ensureModel(name);
      String version = named(name).put("source", source).put("run_id", run).toString();
      server.ask(client -> client.sendPost("model-versions/create", version));
    }
  }

  private static boolean isThere(MlflowClient client, String name, String run, String source) {
    return client.searchModelVersions("run_id = '" + run + "'").getItems().stream()
        .anyMatch(version -> version.getName().equals(name) && version.getSource().equals(source));
  }

  private void ensureModel(String name) throws UnavailableException, RefusedException {
    try {
      server.ask(client -> client.sendPost("registered-models/create", named(name).toString()));
    } catch (RefusedException e) {
      if (!e.saysItExists()) {
        throw e;
      }
    }
  }

  private static ObjectNode named(String name) {
    return JsonNodeFactory.instance.objectNode().put("name", name);
  }
}
