package dev.recogniser.training.adopt;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataLocation;
import com.google.protobuf.ByteString;
import dev.recogniser.ModelException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** Brings weights home that PyTorch's newer exporter has put into a file beside the model. */
final class ExternalData {

  private static final String CURE =
      " Keep the weights' file beside the model, or export it as one file"
          + " (external_data=False in torch.onnx.export).";

  private final Path folder;

  private ExternalData(Path folder) {
    this.folder = folder;
  }

  /** The graph with all its weights inside. */
  static GraphProto included(GraphProto graph, Path model) {
    ExternalData data = new ExternalData(model.toAbsolutePath().normalize().resolveSibling("."));
    GraphProto.Builder builder = graph.toBuilder();
    for (TensorProto.Builder tensor : builder.getInitializerBuilderList()) {
      if (tensor.getDataLocation() == DataLocation.EXTERNAL) {
        data.include(tensor);
      }
    }
    return builder.build();
  }

  private void include(TensorProto.Builder tensor) {
    Map<String, String> entries =
        tensor.getExternalDataList().stream()
            .collect(
                Collectors.toMap(
                    StringStringEntryProto::getKey, StringStringEntryProto::getValue, (a, b) -> b));
    String name = entries.getOrDefault("location", "");
    // A model file is untrusted: it names a file of its own folder, or none.
    Check.that(
        name.matches("[^/\\\\:]+") && !name.startsWith(".."),
        () -> "Its weights lie in '" + name + "', which is not in the model's folder." + CURE);
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "r")) {
      long offset = Long.parseLong(entries.getOrDefault("offset", "0"));
      long length = Long.parseLong(entries.getOrDefault("length", "-1"));
      tensor.setRawData(ByteString.copyFrom(read(file, offset, length)));
    } catch (IOException | NumberFormatException e) {
      throw new ModelException(
          "Its weights '"
              + tensor.getName()
              + "' lie in "
              + name
              + ", which cannot be read."
              + CURE,
          e);
    }
    tensor.clearExternalData().clearDataLocation();
  }

  private static byte[] read(RandomAccessFile file, long offset, long length) throws IOException {
    long wanted = length < 0 ? file.length() - offset : length;
    if (offset < 0
        || wanted < 0
        || wanted > Integer.MAX_VALUE - 8
        || wanted > file.length() - offset) {
      throw new IOException("no " + wanted + " bytes from " + offset + " on");
    }
    byte[] bytes = new byte[(int) wanted];
    file.seek(offset);
    file.readFully(bytes);
    return bytes;
  }
}
