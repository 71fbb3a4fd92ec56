package dev.recogniser.training.language;

import dev.recogniser.training.data.DataException;
import dev.recogniser.training.data.IoReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Reads a text line by line, and refuses bytes that are none of its encoding. Readers of Java's own
 * decode ahead, and cannot say in which line such bytes are.
 */
final class TextLines {

  private static final int BUFFER = 1 << 16;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Path file;
  private final Charset encoding;
  private final Consumer<String> action;
  private final StringBuilder line = new StringBuilder();
  private int number = 1;

  private TextLines(Path file, Charset encoding, Consumer<String> action) {
    this.file = file;
    this.encoding = encoding;
    this.action = action;
  }

  static void read(Path file, Charset encoding, Consumer<String> action) {
    try (InputStream in = Files.newInputStream(file)) {
      new TextLines(file, encoding, action).decode(in);
    } catch (NoSuchFileException e) {
      throw new DataException("There is no file " + file + ". Check the path.", e);
    } catch (IOException e) {
      throw new DataException(file + ": cannot be read (" + IoReason.of(e) + ").", e);
    }
  }

  private void decode(InputStream in) throws IOException {
    CharsetDecoder decoder =
        encoding
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    CharBuffer chars = CharBuffer.allocate((int) Math.ceil(BUFFER * decoder.maxCharsPerByte()));
    boolean end = false;
    while (!end) {
      int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
      end = count < 0;
      bytes.position(bytes.position() + Math.max(0, count)).flip();
      CoderResult result = decoder.decode(bytes, chars, end);
      take(chars.flip());
      if (result.isError()) {
        throw malformed();
      }
      bytes.compact();
      chars.clear();
    }
    endLine();
  }

  private void take(CharBuffer chars) {
    while (chars.hasRemaining()) {
      char next = chars.get();
      if (next == '\n') {
        endLine();
        number++;
      } else {
        line.append(next);
      }
    }
  }

  private void endLine() {
    String text = line.toString();
    line.setLength(0);
    action.accept(number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
  }

  private DataException malformed() {
    return new DataException(
        "%s, line %d: a byte is none of %s. Name the file's encoding with --encoding, such as ISO-8859-1."
            .formatted(file, number, encoding));
  }
}
