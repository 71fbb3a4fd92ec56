package dev.recogniser.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.onnx.proto.OnnxMl.ModelProto;
import dev.recogniser.ModelException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is said of a file that is damaged, or whose frame is outside the contract. */
class DamagedFileTest {

  private static void assertRefused(Consumer<ModelProto.Builder> change, String... parts) {
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> TinyFile.readChanged(change))
        .withMessageContainingAll(parts)
        .withMessageStartingWith("Model 'test': ");
  }

  private static void setMetadata(ModelProto.Builder model, String key, String value) {
    model.getMetadataPropsBuilderList().stream()
        .filter(property -> property.getKey().equals(key))
        .findFirst()
        .orElseThrow()
        .setValue(value);
  }

  @Test
  void refusesAFileCutOffAnywhere() {
    byte[] whole = SmallModels.tiny().toBytes();

    assertThat(whole.length).isBetween(1000, 2000);
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatExceptionOfType(ModelException.class)
          .as("the first %d bytes", length)
          .isThrownBy(() -> TinyFile.read(cut));
    }
  }

  @Test
  void refusesWhatIsNoOnnxFile() {
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> TinyFile.read("This is a text, not a model.\n".getBytes(UTF_8)))
        .withMessageContaining("no ONNX file");
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(
            () -> TinyFile.read(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}))
        .withMessageContaining("no ONNX file");
  }

  @Test
  void refusesAFileWithoutAGraph() {
    assertRefused(ModelProto.Builder::clearGraph, "has no graph");
  }

  @Test
  void refusesAnotherFormatVersion() {
    assertRefused(model -> model.setIrVersion(3), "format version is 3", "between 4 and 10");
    assertRefused(model -> model.setIrVersion(11), "format version is 11");
  }

  @Test
  void refusesAnotherOperatorSet() {
    assertRefused(model -> model.getOpsetImportBuilder(0).setVersion(12), "set version is 12");
    assertRefused(model -> model.getOpsetImportBuilder(0).setVersion(22), "set version is 22");
  }

  @Test
  void readsAllOperatorSetsInWhichOurOperatorsMeanTheSame() {
    for (int version = 13; version <= 21; version++) {
      int opset = version;
      assertThat(TinyFile.readChanged(model -> model.getOpsetImportBuilder(0).setVersion(opset)))
          .isEqualTo(SmallModels.tiny());
    }
  }

  @Test
  void refusesAFileThatImportsNoOrTwoStandardOperatorSets() {
    assertRefused(ModelProto.Builder::clearOpsetImport, "0 times instead of once");
    assertRefused(
        model -> model.addOpsetImportBuilder().setDomain("ai.onnx").setVersion(17),
        "2 times instead of once");
  }

  @Test
  void refusesFunctions() {
    assertRefused(model -> model.addFunctionsBuilder().setName("f"), "functions of its own");
  }

  @Test
  void refusesMissingMetadata() {
    assertRefused(
        ModelProto.Builder::clearMetadataProps, "'recogniser.labels' is missing", "Export");
    assertRefused(model -> model.removeMetadataProps(3), "'recogniser.temperature' is missing");
    assertRefused(model -> model.removeMetadataProps(4), "'recogniser.preprocessing' is missing");
  }

  @Test
  void refusesAScaleThatIsNone() {
    for (String value : List.of("1", "1 x", "0 1", "1 0 0", "NaN 0")) {
      assertRefused(
          model ->
              model.addMetadataPropsBuilder().setKey("recogniser.nonCharacter").setValue(value),
          "scale and an offset");
    }
  }

  @Test
  void refusesAMetadataKeyThatComesTwice() {
    assertRefused(
        model -> model.addMetadataPropsBuilder().setKey("author").setValue("another"),
        "'author' comes twice");
  }

  @Test
  void refusesLabelsThatDoNotMatchTheScores() {
    assertRefused(
        model -> setMetadata(model, MetadataKeys.LABELS, "0\n1\n2"),
        "gives 4 scores a glyph but its label list has 3 entries");
  }

  @Test
  void refusesEmptyAndRepeatedLabels() {
    assertRefused(
        model -> setMetadata(model, MetadataKeys.LABELS, "0\n1\n2\n3\n"),
        "Label 5 of 5",
        "is empty");
    assertRefused(model -> setMetadata(model, MetadataKeys.LABELS, "0\n1\n1\n2"), "none twice");
  }

  @Test
  void refusesATemperatureThatIsNoPositiveNumber() {
    for (String wrong : new String[] {"0", "-1.0", "NaN", "Infinity", "warm", ""}) {
      assertRefused(
          model -> setMetadata(model, MetadataKeys.TEMPERATURE, wrong), "softmax temperature");
    }
  }

  @Test
  void refusesAPreprocessingThatItDoesNotKnow() {
    for (String wrong : new String[] {"0", "-1", "3"}) {
      assertRefused(
          model -> setMetadata(model, MetadataKeys.PREPROCESSING, wrong),
          "preprocessing " + wrong + "; this version of the library does 1 and 2",
          "Use the version of the library that the model was made for");
    }
  }

  @Test
  void refusesAnInputOfOtherChannelsThanThePreprocessing() {
    assertRefused(
        model -> setMetadata(model, MetadataKeys.PREPROCESSING, "2"),
        "'glyphs' is declared as [N×1×28×28] instead of [N×9×28×28]",
        "as preprocessing 2 is");
  }

  @Test
  void refusesAPreprocessingVersionThatIsNoInteger() {
    for (String wrong : new String[] {"1.0", "one", "", "99999999999"}) {
      assertRefused(
          model -> setMetadata(model, MetadataKeys.PREPROCESSING, wrong),
          "positive integer, not '" + wrong + "'");
    }
  }
}
