package dev.recogniser.onnx.internal;

import dev.recogniser.spi.Presence;
import java.lang.module.ModuleDescriptor;
import java.util.Locale;
import java.util.Optional;

/** Looks for ONNX Runtime and its native library without loading either. */
final class Natives {

  private static final String ARTIFACT = "com.microsoft.onnxruntime:onnxruntime";

  /** Where ONNX Runtime looks for its native libraries before it looks into its jar. */
  static final String OWN_PATH = "onnxruntime.native.path";

  private Natives() {}

  static Presence presence(String os, String arch) {
    Class<?> runtime;
    try {
      ClassLoader loader = Natives.class.getClassLoader();
      runtime = Class.forName("ai.onnxruntime.OrtEnvironment", false, loader);
    } catch (ClassNotFoundException e) {
      return new Presence.Absent(
          "ONNX Runtime is not on the class path; add " + ARTIFACT + " or its _gpu variant");
    }
    return isThere(runtime, os, arch)
        ? new Presence.Present(version(runtime))
        : new Presence.Absent(
            ("ONNX Runtime has no native library for %s on %s; use another backend, or set -D%s to"
                    + " the directory of one that you built")
                .formatted(os, arch, OWN_PATH));
  }

  private static boolean isThere(Class<?> runtime, String os, String arch) {
    return System.getProperty(OWN_PATH) != null
        || library(os, arch).map(runtime::getResource).isPresent();
  }

  /** ONNX Runtime's own words for systems and processors. */
  static Optional<String> library(String os, String arch) {
    String processor =
        switch (arch.toLowerCase(Locale.ROOT)) {
          case "amd64", "x86_64" -> "x64";
          case "aarch64", "arm64" -> "aarch64";
          default -> arch;
        };
    String system = os.toLowerCase(Locale.ROOT);
    if (system.contains("mac")) {
      return path("osx", processor, "libonnxruntime.dylib");
    }
    if (system.contains("win")) {
      return path("win", processor, "onnxruntime.dll");
    }
    return system.contains("nux")
        ? path("linux", processor, "libonnxruntime.so")
        : Optional.empty();
  }

  private static Optional<String> path(String system, String processor, String file) {
    return Optional.of("/ai/onnxruntime/native/" + system + "-" + processor + "/" + file);
  }

  /**
   * From the manifest or, on the module path, from the jar's name: asking ONNX Runtime would load
   * it. A fat jar has lost both.
   */
  private static String version(Class<?> runtime) {
    Package named = runtime.getPackage();
    if (String.valueOf(named.getImplementationTitle()).startsWith("onnxruntime")) {
      return named.getImplementationVersion();
    }
    return Optional.ofNullable(runtime.getModule().getDescriptor())
        .filter(module -> module.name().contains("onnxruntime"))
        .flatMap(ModuleDescriptor::rawVersion)
        .orElse("of unknown version");
  }
}
