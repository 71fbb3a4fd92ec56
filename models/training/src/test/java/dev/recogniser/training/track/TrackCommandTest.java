package dev.recogniser.training.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TrackCommandTest {

  private static final String NOWHERE = "http://127.0.0.1:1";

  @TempDir private Path folder;

  private Tracking open() {
    return Tracking.open(folder, "letters", Optional.empty(), note -> {});
  }

  @Test
  void wantsAFolder() {
    assertThat(Recorded.track()).startsWith("2: Missing required option: '--send=FOLDER'");
  }

  @Test
  void wantsAnAddressOnHttp() {
    assertThat(Recorded.track("--send", "a", "--tracking-uri", "file:mlruns"))
        .startsWith("2: ")
        .contains("Give the address of a tracking server", "not 'file:mlruns'");
  }

  @Test
  void wantsNoPasswordInTheAddress() {
    assertThat(Recorded.track("--send", "a", "--tracking-uri", "http://ann:secret@host"))
        .startsWith("2: ")
        .contains("Leave credentials out of the address");
  }

  @Test
  void saysThatAFolderHasNoRecord() {
    assertThat(Recorded.track("--send", folder.toString(), "--tracking-uri", NOWHERE))
        .isEqualTo(
            "1: There is no tracking.jsonl in " + folder + ". Name the folder of a training.");
  }

  @Test
  void asksForTheServerThatTheTrainingDidNotHave() {
    assumeTrue(
        System.getenv("MLFLOW_TRACKING_URI") == null,
        "not run: MLFLOW_TRACKING_URI names a server");
    open().close();

    assertThat(Recorded.track("--send", folder.toString()))
        .startsWith("2: Name the server with --tracking-uri");
  }

  @Test
  void leavesATrainingAlone() {
    try (Tracking tracking = open()) {
      tracking.start("first").close();
      assertThat(Recorded.track("--send", folder.toString(), "--tracking-uri", NOWHERE))
          .startsWith("1: Another training or 'track --send' is at work in");
    }
  }

  @Test
  void optionsNameTheRunAfterItsFolder() {
    TrackingOptions options = new TrackingOptions();
    new CommandLine(options).parseArgs("--tracking-uri", "");
    assertThat(options.runName(Path.of("runs/small"))).isEqualTo("small");

    new CommandLine(options).parseArgs("--tracking-uri", NOWHERE + "/", "--run-name", "try 2");
    assertThat(options.runName(Path.of("runs/small"))).isEqualTo("try 2");
  }
}
