package dev.recogniser.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Each backend alone, in a namespace without a network, with nothing unpacked before. */
class OfflineTest {

  private static final String[] WITHOUT_NETWORK = {"unshare", "--map-root-user", "--net"};

  @TempDir Path cache;

  @BeforeAll
  static void needsNamespaces() throws InterruptedException {
    assumeThat(hasNamespaces()).as("unshare makes no namespace without a network here").isTrue();
  }

  private static boolean hasNamespaces() throws InterruptedException {
    try {
      Process process = new ProcessBuilder("unshare", "--map-root-user", "--net", "true").start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false; // there is no such command
    }
  }

  @ParameterizedTest
  @FieldSource("dev.recogniser.integration.ClassPaths#BACKENDS")
  void readsWithoutANetworkAndWithAnEmptyCache(String backend) {
    Child.End end =
        Child.by(WITHOUT_NETWORK)
            .unpackingInto(cache)
            .program(ClassPaths.of(backend), Reading.class)
            .with(Drawings.HEART)
            .run();
    assertThat(end.output()).contains("Heart 47\nby " + backend + "\n");
    assertThat(end.status()).isZero();
  }
}
