package dev.recogniser.internal.expect;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Refuses lines without end, which what is no text may have, before they fill the memory. */
final class ShortLines extends FilterReader {

  private static final int LONGEST = 10_000;

  private int length;

  ShortLines(Reader in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int character = super.read();
    if (character >= 0) {
      count((char) character);
    }
    return character;
  }

  @Override
  public int read(char[] buffer, int from, int most) throws IOException {
    int count = super.read(buffer, from, most);
    for (int i = from; i < from + count; i++) {
      count(buffer[i]);
    }
    return count;
  }

  private void count(char character) throws IOException {
    length = character == '\n' || character == '\r' ? 0 : length + 1;
    if (length > LONGEST) {
      throw new IOException(
          "a line has more than " + LONGEST + " characters. Give a text on each line");
    }
  }
}
