package dev.recogniser.training.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Opens data files, and puts what goes wrong with them into words. */
final class DataFiles {

  private static final int BUFFER = 1 << 16;

  /** So many times its size a file may unpack to: data files mostly do to ten times theirs. */
  private static final long TIMES = 100;

  /** What even the smallest file may unpack to, in bytes. */
  private static final long LEAST = 16 << 20;

  private DataFiles() {}

  /**
   * Opens a file, decompressing it if its content, whatever its name, is gzip. No more than {@link
   * #most} is read of it.
   */
  static InputStream open(Path file) throws IOException {
    InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    try {
      raw.mark(2);
      boolean gzip = raw.read() == 0x1f && raw.read() == 0x8b;
      raw.reset();
      return gzip ? new Unpacked(new GZIPInputStream(raw, BUFFER), most(file)) : raw;
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  /** The most bytes that a file may have when it is unpacked, whatever it says of itself. */
  static long most(Path file) throws IOException {
    return Math.max(LEAST, TIMES * Files.size(file));
  }

  /** Says what an error while reading means; {@code where} may be empty. */
  static DataException failed(Path file, String where, IOException e) {
    if (e instanceof NoSuchFileException) {
      return new DataException("There is no file " + file + ". Check the path.", e);
    }
    String place = file + (where.isEmpty() ? "" : ", " + where);
    if (e instanceof EOFException || e instanceof ZipException) {
      String detail = e.getMessage() == null ? "" : " (" + e.getMessage() + ")";
      return new DataException(
          place + ": the file is cut short or damaged" + detail + ". Fetch it again.", e);
    }
    return new DataException(place + ": cannot be read (" + IoReason.of(e) + ").", e);
  }
}
