package dev.recogniser.djl.internal;

import dev.recogniser.spi.Presence;
import dev.recogniser.spi.Presence.Absent;
import dev.recogniser.spi.Presence.Present;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Looks for DJL, PyTorch and the glue between them where DJL will look, without loading any.
 *
 * @param loader sees the class path
 * @param os the system, in the words of the property {@code os.name}
 * @param arch the processor, in the words of the property {@code os.arch}
 */
record Natives(ClassLoader loader, String os, String arch) {

  /** Where DJL looks for PyTorch before it looks at the class path. */
  static final String OWN_PATH = "PYTORCH_LIBRARY_PATH";

  private static final String ENGINE = "ai.djl.pytorch:pytorch-engine";
  private static final String NATIVE = "ai.djl.pytorch:pytorch-native-cpu";
  private static final String GLUE = "ai.djl.pytorch:pytorch-jni";

  /** The classifiers that DJL publishes PyTorch for. */
  private static final Set<String> SERVED =
      Set.of("linux-x86_64", "linux-aarch64", "osx-aarch64", "win-x86_64");

  static Natives here() {
    return new Natives(
        Natives.class.getClassLoader(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"));
  }

  /** The version as users see it. */
  static String version(String pytorch, String djl) {
    return pytorch + " (DJL " + djl + ")";
  }

  Presence presence() {
    List<Properties> engines = resources("pytorch-engine.properties");
    if (engines.isEmpty() || !hasClass("ai.djl.pytorch.engine.PtEngineProvider")) {
      return new Absent("DJL's PyTorch engine is not on the class path; add " + ENGINE);
    }
    Properties engine = engines.get(0);
    String djl = engine.getProperty("djl_version");
    Optional<String> pytorch =
        isOwnPyTorchThere()
            ? Optional.of(engine.getProperty("pytorch_version"))
            : resources("native/lib/pytorch.properties").stream()
                .filter(this::fits)
                .map(found -> found.getProperty("version").replaceFirst("-.*", ""))
                .findFirst();
    return pytorch.map(version -> withGlue(version, djl)).orElseGet(this::withoutPyTorch);
  }

  private boolean hasClass(String name) {
    try {
      Class.forName(name, false, loader);
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  private static boolean isOwnPyTorchThere() {
    String own = System.getenv().getOrDefault(OWN_PATH, System.getProperty(OWN_PATH, ""));
    String library = System.mapLibraryName("torch");
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(own)
        .anyMatch(path -> new File(path, library).isFile() || isFileOf(path, library));
  }

  private static boolean isFileOf(String path, String name) {
    return new File(path).isFile() && new File(path).getName().equals(name);
  }

  /** Old jars have the flavour before the platform. */
  private boolean fits(Properties natives) {
    return natives.getProperty("classifier", "").endsWith(classifier());
  }

  /** DJL's own words for systems and processors. */
  private String classifier() {
    String processor =
        switch (arch.toLowerCase(Locale.ROOT)) {
          case "amd64", "x86_64" -> "x86_64";
          default -> arch;
        };
    String system = os.startsWith("Mac") ? "osx" : os.startsWith("Win") ? "win" : os;
    return system.toLowerCase(Locale.ROOT) + "-" + processor;
  }

  private Presence withoutPyTorch() {
    String platform = os + " on " + arch;
    return new Absent(
        SERVED.contains(classifier())
            ? ("PyTorch's native libraries for %s are not on the class path; add %s with classifier"
                    + " %s")
                .formatted(platform, NATIVE, classifier())
            : ("DJL has no PyTorch for %s; use another backend, or set %s to the directory of one"
                    + " that you built")
                .formatted(platform, OWN_PATH));
  }

  /** With any other version of the glue DJL would go for the right one into the network. */
  private Presence withGlue(String pytorch, String djl) {
    String needed = pytorch + "-" + djl;
    List<Properties> glue = resources("jnilib/pytorch.properties");
    if (glue.isEmpty()) {
      return new Absent(
          "What joins DJL to PyTorch is not on the class path; add %s:%s".formatted(GLUE, needed));
    }
    String found = glue.get(0).getProperty("jni_version");
    return found.startsWith(needed)
        ? new Present(version(pytorch, djl))
        : new Absent(
            "%s:%s does not fit PyTorch %s and DJL %s; replace it by version %s"
                .formatted(GLUE, found, pytorch, djl, needed));
  }

  private List<Properties> resources(String name) {
    try {
      return Collections.list(loader.getResources(name)).stream().map(Natives::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties read(URL resource) {
    Properties properties = new Properties();
    try (InputStream in = resource.openStream()) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
