package dev.recogniser.integration;

import dev.recogniser.Recogniser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Lists the backends where the thread's loader sees the same jars as the application's, again. */
public final class TwoLoaders {

  private TwoLoaders() {}

  /**
   * Prints the backends.
   *
   * @param jars what the thread's loader sees
   * @throws IOException if it cannot be closed
   */
  public static void main(String[] jars) throws IOException {
    URL[] urls = Stream.of(jars).map(TwoLoaders::url).toArray(URL[]::new);
    try (URLClassLoader second = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      Thread.currentThread().setContextClassLoader(second);
      Recogniser.backends()
          .forEach(
              backend ->
                  System.out.println(
                      backend.id() + (backend.usable() ? " usable" : " " + backend.reason())));
    }
  }

  private static URL url(String jar) {
    try {
      return Path.of(jar).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }
}
