package dev.recogniser.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What an application reads, or is told, on every kind of class path. */
class SelectionTest {

  @TempDir Path folder;

  private static Set<Path> all() {
    return ClassPaths.of(ClassPaths.BACKENDS.toArray(String[]::new));
  }

  private static Set<Path> without(Set<Path> classPath, String part) {
    Set<Path> rest = new LinkedHashSet<>(classPath);
    assertThat(rest.removeIf(entry -> entry.toString().contains(part))).as(part).isTrue();
    return rest;
  }

  private static Child on(Set<Path> classPath, String... options) {
    return Child.by().with(options).program(classPath, Reading.class);
  }

  private static void assertReads(Child child, String backend, String reason) {
    assertThat(child.with(Drawings.HEART).run())
        .isEqualTo(new Child.End("Heart 47\nby " + backend + "\n" + reason + "\n", 0));
  }

  private static void assertRefuses(Child child, String message) {
    assertThat(child.with(Drawings.HEART).run()).isEqualTo(new Child.End(message + "\n", 1));
  }

  @Test
  void namesAnArtifactIfThereIsNone() {
    assertRefuses(
        on(ClassPaths.of()),
        "No backend is on the class path. Add one, for instance dev.recogniser:recogniser-onnx.");
  }

  @Test
  void namesTheArtifactOfTheOneThatWasNamedIfThereIsNone() {
    assertRefuses(
        on(ClassPaths.of(), "-Drecogniser.backend=djl"),
        "No backend is on the class path. 'djl' was named by the system property"
            + " recogniser.backend. Add dev.recogniser:recogniser-djl.");
  }

  @ParameterizedTest
  @FieldSource("dev.recogniser.integration.ClassPaths#BACKENDS")
  void takesTheOnlyOne(String backend) {
    assertReads(on(quiet(ClassPaths.of(backend))), backend, "The preferred backend that opens.");
  }

  @Test
  void readsOnTheModulePathWithOnnxRuntime() {
    Set<Path> modules = ClassPaths.of("onnx");
    modules.remove(ClassPaths.own(Reading.class));
    modules.add(Path.of(System.getProperty("recogniser.jar")));
    assertReads(
        Child.by().module(modules, Reading.class), "onnx", "The preferred backend that opens.");
    assertThat(Child.by().module(modules, Reading.class).run().output())
        .matches("onnx \\| 1\\.\\d+\\.\\d+ \\| \\[cpu.*]\n");
  }

  /** Without the words of a logging library that nobody listens to. */
  private static Set<Path> quiet(Set<Path> classPath) {
    Set<Path> more = new LinkedHashSet<>(classPath);
    more.add(ClassPaths.jar("slf4j-nop"));
    return more;
  }

  @Test
  void prefersOnnxRuntimeOfAll() {
    assertReads(on(all()), "onnx", "The preferred backend that opens. Not tried: djl, dl4j.");
  }

  @ParameterizedTest
  @FieldSource("dev.recogniser.integration.ClassPaths#BACKENDS")
  void takesTheOneThatASystemPropertyNames(String backend) {
    assertReads(
        on(quiet(all()), "-Drecogniser.backend=" + backend),
        backend,
        "Named by the system property recogniser.backend.");
  }

  @Test
  void takesTheOneThatTheEnvironmentNames() {
    assertReads(
        on(quiet(all())).variable("RECOGNISER_BACKEND", "djl"),
        "djl",
        "Named by the environment variable RECOGNISER_BACKEND.");
  }

  @Test
  void neverReplacesTheOneThatWasNamed() {
    assertRefuses(
        on(ClassPaths.of("onnx"), "-Drecogniser.backend=dl4j"),
        "No backend 'dl4j', which was named by the system property recogniser.backend. Found: onnx."
            + " Add dev.recogniser:recogniser-dl4j, or name one that was found.");
  }

  @Test
  void readsInSpiteOfABrokenProvider() throws IOException {
    Set<Path> broken = new LinkedHashSet<>(ClassPaths.of("onnx"));
    broken.add(providing("com.example.GoneBackend"));
    assertReads(
        on(broken),
        "onnx",
        "The preferred backend that opens. Not tried: com.example.GoneBackend.");
  }

  /** A folder of a class path that names a provider. */
  private Path providing(String provider) throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(services.resolve("dev.recogniser.spi.InferenceBackend"), provider + "\n");
    return folder;
  }

  @Test
  void readsWithAnotherIfTheNativesOfOneAreMissing() {
    Set<Path> classPath = without(ClassPaths.of("djl", "dl4j"), "pytorch-native");
    assertReads(
        on(quiet(classPath)),
        "dl4j",
        "The preferred backend that opens. Passed over: djl (PyTorch's native libraries for Linux"
            + " on amd64 are not on the class path; add ai.djl.pytorch:pytorch-native-cpu with"
            + " classifier linux-x86_64).");
  }

  @Test
  void saysWhichNativesAreMissingOfTheOneThatWasNamed() {
    Set<Path> classPath = without(without(all(), "onednn-avx2"), "pytorch-native");
    assertRefuses(
        on(classPath, "-Drecogniser.backend=dl4j"),
        "No usable backend 'dl4j', which was named by the system property recogniser.backend."
            + " Found: onnx. Rejected: djl (PyTorch's native libraries for Linux on amd64 are not"
            + " on the class path; add ai.djl.pytorch:pytorch-native-cpu with classifier"
            + " linux-x86_64), dl4j (org.nd4j:nd4j-native has no native library for linux-x86_64"
            + " on the class path; add it with classifier linux-x86_64-onednn-avx2). Add what is missing, or use another backend.");
  }

  @Test
  void refusesToGuessBetweenTwoOfOneId() throws IOException {
    Set<Path> classPath = new LinkedHashSet<>(ClassPaths.of("onnx", "djl"));
    classPath.add(providing(Impostor.class.getName()));
    classPath.add(ClassPaths.own(Impostor.class));
    String clash =
        "onnx (more than one provider has this id: dev.recogniser.integration.Impostor and"
            + " dev.recogniser.onnx.internal.OnnxBackend)";
    assertRefuses(
        on(classPath, "-Drecogniser.backend=onnx"),
        "No usable backend 'onnx', which was named by the system property recogniser.backend."
            + " Found: djl. Rejected: "
            + clash
            + ". Keep one of them on the class path.");
    assertReads(
        on(quiet(classPath)),
        "djl",
        "The preferred backend that opens. Passed over: " + clash + ".");
  }

  @Test
  void countsAProviderOnceThatTwoLoadersSee() {
    List<String> jars = new ArrayList<>();
    ClassPaths.of("onnx").forEach(entry -> jars.add(entry.toString()));
    Child child = Child.by().program(twice(), TwoLoaders.class).with(jars.toArray(String[]::new));
    assertThat(child.run()).isEqualTo(new Child.End("onnx usable\n", 0));
  }

  private static Set<Path> twice() {
    Set<Path> classPath = new LinkedHashSet<>(ClassPaths.of("onnx"));
    classPath.add(ClassPaths.own(TwoLoaders.class));
    return classPath;
  }

  @Test
  void listsAllWithVersionsAndDevices() {
    assertThat(on(quiet(all())).run().output().lines())
        .satisfiesExactly(
            onnx -> assertThat(onnx).matches("onnx \\| 1\\.\\d+\\.\\d+ \\| \\[cpu.*]"),
            djl -> assertThat(djl).matches("djl \\| 2\\..* \\(DJL 0\\..*\\) \\| \\[cpu.*]"),
            dl4j -> assertThat(dl4j).matches("dl4j \\| 1\\.0\\.0-M2\\.1 \\| \\[cpu]"));
  }

  @Test
  void listsWhyOneCannotBeUsed() {
    assertThat(on(without(ClassPaths.of("onnx"), "onnxruntime-")).run().output())
        .isEqualTo(
            """
            onnx |  | []
              ONNX Runtime is not on the class path; add com.microsoft.onnxruntime:onnxruntime or \
            its _gpu variant. Add what is missing, or use another backend.
            """);
  }
}
