package dev.recogniser.dl4j.internal;

import dev.recogniser.spi.Presence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** Looks for ND4J and its native libraries without loading them. */
final class Natives {

  static final String CPU = "org.nd4j:nd4j-native";
  static final String CUDA = "org.nd4j:nd4j-cuda-11.6";

  /** The property by which JavaCPP is told which of several variants to load. */
  static final String VARIANT = "org.bytedeco.javacpp.platform.extension";

  /** What may follow the platform in a classifier; JavaCPP takes the first that is there. */
  private static final List<String> CPU_VARIANTS =
      List.of("-onednn-avx2", "-onednn-avx512", "-onednn", "-avx2", "-avx512", "-compat", "");

  private static final List<String> CUDA_VARIANTS = List.of("-cudnn", "");

  /** The platforms that there are native libraries for. */
  private static final Set<String> SERVED =
      Set.of("linux-x86_64", "linux-arm64", "macosx-x86_64", "macosx-arm64", "windows-x86_64");

  private static final String VERSION = "META-INF/maven/org.nd4j/nd4j-api/pom.properties";

  private final Platform platform;
  private final Path processor;

  /** Where Linux says what the processor can do; elsewhere there is no such file. */
  Natives(Platform platform, Path processor) {
    this.platform = platform;
    this.processor = processor;
  }

  static Natives here() {
    return new Natives(Platform.here(), Path.of("/proc/cpuinfo"));
  }

  Presence presence() {
    if (hasClass("org.nd4j.linalg.jcublas.JCublasBackend")) {
      Optional<String> variant =
          variant(CUDA_VARIANTS, "org/nd4j/linalg/jcublas/bindings/", "nd4jcuda");
      return variant.isPresent() ? common() : missing(CUDA, "");
    }
    if (!hasClass("org.nd4j.linalg.cpu.nativecpu.CpuBackend")) {
      return new Presence.Absent(
          "ND4J is not on the class path; add " + CPU + ", or " + CUDA + " for a GPU");
    }
    return variant(CPU_VARIANTS, "org/nd4j/linalg/cpu/nativecpu/bindings/", "nd4jcpu")
        .map(this::onCpu)
        .orElseGet(() -> missing(CPU, platform.processor().equals("x86_64") ? "-onednn-avx2" : ""));
  }

  private Presence onCpu(String variant) {
    if (!has("org/bytedeco/openblas/" + platform.library("", "jniopenblas_nolapack"))) {
      return missing("org.bytedeco:openblas", "");
    }
    String wanted = variant.contains("avx512") ? "avx512f" : "avx2";
    return variant.contains("avx") && !processorHas(wanted)
        ? new Presence.Absent(
            ("this processor has no %s, which ND4J's libraries %s%s need; add %s with classifier"
                    + " %s-onednn and set -D%s=-onednn")
                .formatted(wanted, platform, variant, CPU, platform, VARIANT))
        : common();
  }

  private Presence common() {
    return has("org/bytedeco/javacpp/" + platform.library("", "jnijavacpp"))
        ? new Presence.Present(version())
        : missing("org.bytedeco:javacpp", "");
  }

  private Presence missing(String artifact, String variant) {
    return new Presence.Absent(
        SERVED.contains(platform.toString())
            ? "%s has no native library for %s on the class path; add it with classifier %s%s"
                .formatted(artifact, platform, platform, variant)
            : "ND4J has no native libraries for %s; use another backend".formatted(platform));
  }

  private Optional<String> variant(List<String> known, String place, String library) {
    String chosen = System.getProperty(VARIANT);
    return (chosen == null ? known : List.of(chosen, ""))
        .stream().filter(it -> has(place + platform.library(it, library))).findFirst();
  }

  private boolean processorHas(String flag) {
    try {
      return !Files.exists(processor)
          || List.of(Files.readString(processor).split("\\s+", -1)).contains(flag);
    } catch (IOException e) {
      return true; // then loading will tell
    }
  }

  private static boolean hasClass(String name) {
    try {
      return Class.forName(name, false, loader()) != null;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  private static boolean has(String resource) {
    return loader().getResource(resource) != null;
  }

  private static ClassLoader loader() {
    return Natives.class.getClassLoader();
  }

  /** From the jar: ND4J itself does not say. */
  static String version() {
    Properties properties = new Properties();
    try (InputStream in = loader().getResourceAsStream(VERSION)) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      return "unknown";
    }
    return properties.getProperty("version", "unknown");
  }
}
