package dev.recogniser.training.data;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that are replaced in one move: whoever is interrupted, by a kill or a full disk, finds the
 * new one whole or the one before. A file is for one thread at a time.
 */
public final class WholeFile {

  private WholeFile() {}

  /** What a file is to hold. */
  @FunctionalInterface
  public interface Content {
    /**
     * Writes all of it.
     *
     * @param out where to; left open
     * @throws IOException if it cannot be written
     */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a file; its folder is made if need be.
   *
   * @param file where to
   * @param content what
   * @throws IOException if it cannot be written; what was there before still is
   */
  public static void write(Path file, Content content) throws IOException {
    Path target = file.toAbsolutePath();
    Path part = target.resolveSibling(target.getFileName() + ".part");
    Files.createDirectories(target.resolveSibling("."));
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        content.writeTo(out);
      }
      Files.move(part, target, ATOMIC_MOVE, REPLACE_EXISTING);
    } finally {
      part.toFile().delete(); // after the move there is none, and a failure is told already
    }
  }

  /**
   * Writes a file; its folder is made if need be.
   *
   * @param file where to
   * @param content what
   * @throws IOException if it cannot be written; what was there before still is
   */
  public static void write(Path file, byte[] content) throws IOException {
    write(file, out -> out.write(content));
  }
}
