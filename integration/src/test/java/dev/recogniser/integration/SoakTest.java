package dev.recogniser.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Many glyphs from eight threads; {@code -Drecogniser.soak=200000} says how many. */
class SoakTest {

  private static final int GLYPHS = Integer.getInteger("recogniser.soak", 30_000);
  private static final int THREADS = 8;

  /**
   * What allocators and compilers may still take after half of the glyphs. Whoever keeps a glyph's
   * activations takes gigabytes.
   */
  private static final long MEGABYTES = 48;

  @ParameterizedTest
  @FieldSource("dev.recogniser.integration.ClassPaths#BACKENDS")
  void givesTheSameAnswersInTheSameMemory(String backend) {
    assumeThat(Files.exists(Path.of("/proc/self/status"))).as("Linux tells memory here").isTrue();
    Set<Path> classPath = ClassPaths.of(backend);
    classPath.add(ClassPaths.jar("slf4j-nop"));
    Child.End end =
        Child.by()
            .with("-Xmx64m") // so that the heap does not hide what natives take
            .program(classPath, Soak.class)
            .with(Drawings.FOLDER.toString(), Integer.toString(GLYPHS), Integer.toString(THREADS))
            .run();
    assertThat(end.status()).as(end.output()).isZero();
    List<Long> megabytes =
        end.output().lines().map(line -> Long.valueOf(line.split("\t", -1)[1])).toList();
    assertThat(megabytes).hasSize(10);
    System.out.println("Resident MB of " + backend + ", " + GLYPHS + " glyphs: " + megabytes);
    assertThat(megabytes.get(9)).isLessThanOrEqualTo(megabytes.get(4) + MEGABYTES);
  }
}
