package dev.recogniser.training.data;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * What a compressed file holds, up to as much as its size justifies: a small file may unpack to a
 * thousand times its size, but no data do.
 */
final class Unpacked extends FilterInputStream {

  private final long most;
  private long passed;

  /** Takes the unpacked bytes, and how many they may be. */
  Unpacked(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    pass(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int got = super.read(bytes, offset, length);
    pass(Math.max(0, got));
    return got;
  }

  private void pass(int count) throws IOException {
    passed += count;
    if (passed > most) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "it unpacks to more than %,d bytes, which no data of its size do; if it is right,"
                  + " unpack it first",
              most));
    }
  }
}
