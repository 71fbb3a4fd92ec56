package dev.recogniser.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The class path of the tests with something missing: to see what a backend says of it. The classes
 * of the backend and of its engine are defined anew, so that they look through this loader.
 */
public final class PartialClassPath extends ClassLoader {

  private final Predicate<String> anew;
  private final Predicate<String> without;

  /**
   * Chooses what is missing.
   *
   * @param anew which classes are to be defined anew, by their names
   * @param without which classes, by names with dots, and resources, by paths with slashes, are
   *     missing
   */
  public PartialClassPath(Predicate<String> anew, Predicate<String> without) {
    super(PartialClassPath.class.getClassLoader());
    this.anew = anew;
    this.without = without;
  }

  /**
   * Makes an object of a class that is defined anew.
   *
   * @param <T> what it is to those who are not
   * @param type the class
   * @param as what it is to those who are not
   * @return a new one
   * @throws ReflectiveOperationException if it cannot be made
   */
  public <T> T make(Class<? extends T> type, Class<T> as) throws ReflectiveOperationException {
    return as.cast(loadClass(type.getName()).getConstructor().newInstance());
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (without.test(name)) {
      throw new ClassNotFoundException(name);
    }
    Class<?> loaded = findLoadedClass(name);
    return loaded != null
        ? loaded
        : anew.test(name) ? define(name) : super.loadClass(name, resolve);
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    try (InputStream in = super.getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  @Override
  public @Nullable URL getResource(String name) {
    return without.test(name) ? null : super.getResource(name);
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    return without.test(name) ? Collections.emptyEnumeration() : super.getResources(name);
  }
}
