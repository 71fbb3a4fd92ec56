package dev.recogniser.internal.resolve;

import dev.recogniser.ModelException;
import dev.recogniser.spi.Model;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * A model that the class path declares.
 *
 * @param place the descriptor file
 * @param id the model's name
 * @param resource the ONNX file, as a path from the root of the same jar or folder
 * @param sha256 the ONNX file's checksum, in lower-case hexadecimal digits
 */
record ModelDescriptor(URL place, String id, String resource, String sha256) {

  private static final String PATH = "META-INF/recogniser/model.properties";

  /** All descriptors that the loaders see; the same model seen twice counts once. */
  static List<ModelDescriptor> find(List<ClassLoader> loaders) {
    Map<String, ModelDescriptor> found = new LinkedHashMap<>();
    for (URL place : places(loaders)) {
      ModelDescriptor model = read(place);
      found.putIfAbsent(model.id() + ' ' + model.sha256(), model);
    }
    return List.copyOf(found.values());
  }

  /** The model's bytes, checked. */
  Model load() {
    byte[] content;
    try (InputStream in = open(sibling())) {
      content = ModelFiles.readAll(in, id);
    } catch (IOException e) {
      throw new ModelException(
          "Model '%s' cannot be read: %s names the resource %s, but %s. Add its artifact again."
              .formatted(id, place, resource, e),
          e);
    }
    Checksums.verify(this, content);
    return Model.copyOf(id, content);
  }

  private static List<URL> places(List<ClassLoader> loaders) {
    Map<String, URL> places = new LinkedHashMap<>(); // by text: URL.equals asks the network
    for (ClassLoader loader : loaders) {
      try {
        Collections.list(loader.getResources(PATH))
            .forEach(place -> places.putIfAbsent(place.toExternalForm(), place));
      } catch (IOException e) {
        throw new ModelException("The class path cannot be searched for models: " + e, e);
      }
    }
    return new ArrayList<>(places.values());
  }

  private static ModelDescriptor read(URL place) {
    Properties properties = new Properties();
    try (InputStream in = open(place)) {
      properties.load(in);
    } catch (IOException | IllegalArgumentException e) {
      throw new ModelException("The model descriptor " + place + " cannot be read: " + e, e);
    }
    String sha256 = value(properties, "sha256", place).toLowerCase(Locale.ROOT);
    return new ModelDescriptor(
        place, value(properties, "id", place), value(properties, "resource", place), sha256);
  }

  private static String value(Properties properties, String key, URL place) {
    String value = properties.getProperty(key, "").strip();
    if (value.isEmpty()) {
      throw new ModelException(
          "The model descriptor %s has no '%s'. It needs id, resource and sha256."
              .formatted(place, key));
    }
    return value;
  }

  /** Two jars may call their resource the same, so it is looked up beside the descriptor. */
  private URL sibling() throws IOException {
    return new URL(place, "../../" + resource);
  }

  /** Without the cache, which would keep the jar open and its old content alive. */
  private static InputStream open(URL url) throws IOException {
    URLConnection connection = url.openConnection();
    connection.setUseCaches(false);
    return connection.getInputStream();
  }
}
