package dev.recogniser.training.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;

/**
 * Passes on what files say, and what they are called, but nothing that controls the terminal:
 * instead of a control character it writes a question mark. Colours are left.
 */
public final class HarmlessWriter extends FilterWriter {

  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cc}&&[^\n\r\t\u001b]]|\u001b(?!\\[[0-9;]*m)");

  /**
   * Takes where all is passed on to.
   *
   * @param out the terminal
   */
  public HarmlessWriter(Writer out) {
    super(out);
  }

  @Override
  public void write(int character) throws IOException {
    write(Character.toString(character), 0, 1);
  }

  @Override
  public void write(char[] characters, int offset, int length) throws IOException {
    write(new String(characters, offset, length), 0, length);
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    out.write(CONTROL.matcher(text.substring(offset, offset + length)).replaceAll("?"));
  }
}
