package dev.recogniser.training.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;

/** A file among a module's resources, with the descriptor that lets it be found there. */
public final class ResourceFile {

  private static final String FOLDER = "META-INF/recogniser/";

  private ResourceFile() {}

  /**
   * Puts a file there.
   *
   * @param resources the module's resource folder
   * @param kind what it is: {@code model} or {@code language}
   * @param id what it is called
   * @param extension of its name, without the dot
   * @param content what is in it
   * @throws IOException if that cannot be written
   */
  public static void install(
      Path resources, String kind, String id, String extension, byte[] content) throws IOException {
    String resource = FOLDER + id + "." + extension;
    WholeFile.write(resources.resolve(resource), content);
    // Not Properties.store: it would write the time of day.
    String descriptor =
        "id=%s\nresource=%s\nsha256=%s\n".formatted(id, resource, Sha256.of(content));
    WholeFile.write(resources.resolve(FOLDER + kind + ".properties"), descriptor.getBytes(UTF_8));
  }
}
