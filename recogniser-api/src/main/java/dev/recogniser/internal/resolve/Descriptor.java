package dev.recogniser.internal.resolve;

import dev.recogniser.ModelException;
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
 * A model or a language that the class path declares.
 *
 * @param kind which of the two
 * @param place the descriptor file
 * @param id its name
 * @param resource its file, as a path from the root of the same jar or folder
 * @param sha256 the file's checksum, in lower-case hexadecimal digits
 */
record Descriptor(Kind kind, URL place, String id, String resource, String sha256) {

  /** All descriptors that of a kind that the loaders see; the same file seen twice counts once. */
  static List<Descriptor> find(Kind kind, List<ClassLoader> loaders) {
    Map<String, Descriptor> found = new LinkedHashMap<>();
    for (URL place : places(kind, loaders)) {
      Descriptor declared = read(kind, place);
      found.putIfAbsent(declared.id() + ' ' + declared.sha256(), declared);
    }
    return List.copyOf(found.values());
  }

  /** The file's bytes, compared with the checksum. */
  byte[] load() {
    byte[] content;
    try (InputStream in = open(sibling())) {
      content = kind.readAll(in, id);
    } catch (IOException e) {
      throw new ModelException(
          "%s '%s' cannot be read: %s names the resource %s, but %s. Add its artifact again."
              .formatted(kind.capitalised(), id, place, resource, e),
          e);
    }
    Checksums.verify(this, content);
    return content;
  }

  private static List<URL> places(Kind kind, List<ClassLoader> loaders) {
    Map<String, URL> places = new LinkedHashMap<>(); // by text: URL.equals asks the network
    for (ClassLoader loader : loaders) {
      try {
        Collections.list(loader.getResources(kind.path()))
            .forEach(place -> places.putIfAbsent(place.toExternalForm(), place));
      } catch (IOException e) {
        throw new ModelException(
            "The class path cannot be searched for " + kind.noun() + "s: " + e, e);
      }
    }
    return new ArrayList<>(places.values());
  }

  private static Descriptor read(Kind kind, URL place) {
    Properties properties = new Properties();
    try (InputStream in = open(place)) {
      properties.load(in);
    } catch (IOException | IllegalArgumentException e) {
      throw new ModelException(
          "The " + kind.noun() + " descriptor " + place + " cannot be read: " + e, e);
    }
    String sha256 = value(properties, "sha256", kind, place).toLowerCase(Locale.ROOT);
    return new Descriptor(
        kind,
        place,
        value(properties, "id", kind, place),
        value(properties, "resource", kind, place),
        sha256);
  }

  private static String value(Properties properties, String key, Kind kind, URL place) {
    String value = properties.getProperty(key, "").strip();
    if (value.isEmpty()) {
      throw new ModelException(
          "The %s descriptor %s has no '%s'. It needs id, resource and sha256."
              .formatted(kind.noun(), place, key));
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
