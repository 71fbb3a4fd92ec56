package dev.recogniser.examples.demo;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The page and its files, from the class path; no request reaches the file system. */
final class PageFiles {

  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}\\.[a-z]{2,4}");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json",
          "yaml", "application/yaml",
          "svg", "image/svg+xml",
          "png", "image/png");

  private final Map<String, byte[]> files = new ConcurrentHashMap<>();

  /**
   * Answers with a file, or that what the browser has of it is still good.
   *
   * @param folder where, beside this class; ends with a slash or is empty
   * @param name the file's name, which may be anything
   * @throws FaultException if there is no such file
   */
  void send(Context context, String folder, String name) {
    byte[] file = file(folder, name);
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    String tag = "\"%08x\"".formatted(Arrays.hashCode(file));
    context.header("Cache-Control", "no-cache").header("ETag", tag);
    if (tag.equals(context.header("If-None-Match"))) {
      context.status(HttpStatus.NOT_MODIFIED);
      return;
    }
    context.result(file);
    context.contentType(type == null ? "application/octet-stream" : type);
  }

  /** A file's content. */
  byte[] file(String folder, String name) {
    if (!NAME.matcher(name).matches()) {
      throw missing(name);
    }
    return files.computeIfAbsent(folder + name, PageFiles::load);
  }

  /** What the page begins with comes with all that it imports. */
  private static byte[] load(String path) {
    if (path.endsWith("/main.js")) {
      return Bundle.script("main", name -> text(path, name)).getBytes(StandardCharsets.UTF_8);
    }
    if (path.endsWith("/main.css")) {
      return Bundle.style("main", name -> text(path, name)).getBytes(StandardCharsets.UTF_8);
    }
    return read(path);
  }

  private static String text(String beside, String name) {
    String path = beside.substring(0, beside.lastIndexOf('/') + 1) + name;
    return new String(read(path), StandardCharsets.UTF_8);
  }

  private static byte[] read(String path) {
    try (InputStream in = PageFiles.class.getResourceAsStream(path)) {
      if (in == null) {
        throw missing(path.substring(path.lastIndexOf('/') + 1));
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FaultException missing(String name) {
    String shown = name.length() > 40 ? name.substring(0, 40) + "…" : name;
    return Fault.NOT_FOUND.because("There is no file '" + shown + "'.");
  }
}
