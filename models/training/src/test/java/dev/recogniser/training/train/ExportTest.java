package dev.recogniser.training.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {

  @Test
  void installsTheFileWithTheDescriptorThatFindsIt(@TempDir Path resources) throws IOException {
    new Export(new byte[] {'a', 'b', 'c'}, 1, 0, 0).installInto(resources, "small");

    Properties descriptor = new Properties();
    try (Reader in =
        Files.newBufferedReader(resources.resolve("META-INF/recogniser/model.properties"))) {
      descriptor.load(in);
    }
    assertThat(descriptor)
        .containsEntry("id", "small")
        .containsEntry("resource", "META-INF/recogniser/small.onnx")
        // FIPS 180-2, appendix B.1
        .containsEntry(
            "sha256", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(resources.resolve(descriptor.getProperty("resource"))).hasContent("abc");
  }
}
