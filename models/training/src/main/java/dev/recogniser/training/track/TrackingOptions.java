package dev.recogniser.training.track;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Where the record of a training goes, beside its folder. */
public final class TrackingOptions {

  @Option(
      names = "--tracking-uri",
      paramLabel = "URL",
      defaultValue = "${env:MLFLOW_TRACKING_URI:-}",
      converter = ServerConverter.class,
      description =
          "Address of an MLflow tracking server, such as http://127.0.0.1:5000. Standard: what"
              + " MLFLOW_TRACKING_URI says. With none, tracking.jsonl in the folder is all.")
  private @Nullable URI server;

  @Option(
      names = "--experiment",
      paramLabel = "NAME",
      defaultValue = "${env:MLFLOW_EXPERIMENT_NAME:-recogniser}",
      description = "MLflow experiment of new runs. Standard: ${DEFAULT-VALUE}.")
  private String experiment = "recogniser";

  @Option(
      names = "--run-name",
      paramLabel = "NAME",
      description = "What MLflow calls a new run. Standard: the folder's name.")
  private @Nullable String runName;

  /** Makes the options; picocli sets them. */
  public TrackingOptions() {}

  /**
   * Opens the record of a folder's trainings.
   *
   * @param folder where a training writes; made if need be
   * @param notes what the user shall be told, a line each; called from any thread
   * @return the tracking, to be closed by the caller
   * @throws dev.recogniser.training.data.DataException if the folder cannot be written, or another
   *     process tracks in it
   */
  public Tracking open(Path folder, Consumer<String> notes) {
    return Tracking.open(folder, experiment, Optional.ofNullable(server), notes);
  }

  /**
   * What a new run is called.
   *
   * @param folder where it writes
   * @return the name that was asked for, else the folder's
   */
  public String runName(Path folder) {
    return runName == null
        ? String.valueOf(folder.toAbsolutePath().normalize().getFileName())
        : runName;
  }

  /** An address on HTTP. */
  static final class ServerConverter implements ITypeConverter<@Nullable URI> {

    @Override
    public @Nullable URI convert(String value) {
      String address = value.strip().replaceFirst("/+$", "");
      if (address.isEmpty()) {
        return null;
      }
      if (!address.matches("https?://[^/].*")) {
        throw new TypeConversionException(
            "Give the address of a tracking server, such as http://127.0.0.1:5000, not '"
                + value
                + "', or '' for none.");
      }
      return checked(address);
    }

    private static URI checked(String address) {
      try {
        URI uri = URI.create(address);
        if (uri.getUserInfo() == null) {
          return uri;
        }
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException("'" + address + "' is no address.");
      }
      throw new TypeConversionException(
          "Leave credentials out of the address: set " + Credentials.VARIABLES + ".");
    }
  }
}
