package dev.recogniser.internal.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.recogniser.ModelException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The file of a language, numbers big-endian: {@code RCGNLANG}; version and order (2 bytes each);
 * the id (2 bytes for its length, then UTF-8); the number of letters (2 bytes) and each of them as
 * the id is; the numbers of states and arcs (4 bytes each); a byte an arc for its letter, a byte an
 * arc for its score, a byte a state for its back-off, as {@link PackedLanguage} describes; the
 * CRC-32 of all that (4 bytes).
 */
public final class LanguageFile {

  /** Far above any that is worth its memory. */
  public static final int LARGEST = 64 << 20;

  /** The version that is written, and the only one that is read. */
  static final int VERSION = 1;

  static final int CHECKSUM_BYTES = Integer.BYTES;
  private static final byte[] MAGIC = "RCGNLANG".getBytes(UTF_8);

  private LanguageFile() {}

  /**
   * Reads a language. Nothing is believed of a header that the file is too short for.
   *
   * @param name what to call the file in messages
   * @param content all of it
   * @throws ModelException if it is no language file, of another version, cut or damaged
   */
  public static LanguageModel read(String name, byte[] content) {
    Faults faults = new Faults(name);
    ByteBuffer in = ByteBuffer.wrap(content);
    try {
      checkBeginning(in, faults);
      return Unpacking.of(unpack(in, content, faults));
    } catch (BufferUnderflowException e) {
      throw faults.cutInHeader(content.length, e);
    } catch (MalformedLanguage e) {
      throw faults.malformed(e);
    }
  }

  /**
   * The bytes of a language's file.
   *
   * @throws ModelException if it is none that could be read again
   */
  public static byte[] write(PackedLanguage language) {
    ByteBuffer out = ByteBuffer.allocate(size(language));
    out.put(MAGIC).putShort((short) VERSION).putShort((short) language.order());
    putText(out, language.id());
    out.putShort((short) language.letters().size());
    language.letters().forEach(letter -> putText(out, letter));
    out.putInt(language.states()).putInt(language.arcs());
    out.put(language.arcBytes()).put(language.scoreBytes()).put(language.backOffBytes());
    out.putInt(checksum(out.array(), out.position()));
    read(language.id(), out.array());
    return out.array();
  }

  /**
   * The length of a language's file.
   *
   * @return in bytes
   */
  public static int size(PackedLanguage language) {
    int texts = textSize(language.id());
    texts += language.letters().stream().mapToInt(LanguageFile::textSize).sum();
    return MAGIC.length
        + 3 * Short.BYTES
        + texts
        + 2 * Integer.BYTES
        + 2 * language.arcs()
        + language.states()
        + CHECKSUM_BYTES;
  }

  private static void checkBeginning(ByteBuffer in, Faults faults) {
    int there = Math.min(MAGIC.length, in.remaining());
    byte[] magic = bytes(in, there);
    if (!Arrays.equals(magic, 0, there, MAGIC, 0, there) || there == 0) {
      throw faults.noLanguage();
    }
    if (there < MAGIC.length) {
      throw new BufferUnderflowException();
    }
    int version = in.getShort() & 0xffff;
    if (version != VERSION) {
      throw faults.version(version);
    }
  }

  private static PackedLanguage unpack(ByteBuffer in, byte[] content, Faults faults)
      throws MalformedLanguage {
    int order = in.getShort() & 0xffff;
    MalformedLanguage.unless(
        order >= 2 && order <= PackedLanguage.MOST_ORDER, "its order is " + order);
    String id = text(in);
    List<String> letters = letters(in);
    int states = in.getInt();
    int arcs = in.getInt();
    long whole = in.position() + 2L * arcs + states + CHECKSUM_BYTES;
    MalformedLanguage.unless(
        states >= 2 && arcs >= states && whole <= LARGEST, "its header gives sizes that none has");
    if (whole != content.length) {
      throw faults.length(content.length, whole);
    }
    checkSum(content, faults);
    return new PackedLanguage(
        id, letters, order, bytes(in, arcs), bytes(in, arcs), bytes(in, states));
  }

  private static List<String> letters(ByteBuffer in) throws MalformedLanguage {
    int count = in.getShort() & 0xffff;
    MalformedLanguage.unless(
        count > 0 && count <= PackedLanguage.MOST_LETTERS,
        "it has " + count + " letters, not 1 to " + PackedLanguage.MOST_LETTERS);
    List<String> letters = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      letters.add(text(in));
    }
    MalformedLanguage.unless(letters.stream().distinct().count() == count, "it has a letter twice");
    return letters;
  }

  private static void checkSum(byte[] content, Faults faults) {
    int end = content.length - CHECKSUM_BYTES;
    int told = ByteBuffer.wrap(content).getInt(end);
    int actual = checksum(content, end);
    if (actual != told) {
      throw faults.checksum(actual, told);
    }
  }

  static int checksum(byte[] content, int length) {
    CRC32 crc = new CRC32();
    crc.update(content, 0, length);
    return (int) crc.getValue();
  }

  private static int textSize(String text) {
    return Short.BYTES + text.getBytes(UTF_8).length;
  }

  private static void putText(ByteBuffer out, String text) {
    byte[] utf8 = text.getBytes(UTF_8);
    out.putShort((short) utf8.length).put(utf8);
  }

  private static String text(ByteBuffer in) {
    return new String(bytes(in, in.getShort() & 0xffff), UTF_8);
  }

  private static byte[] bytes(ByteBuffer in, int count) {
    if (count > in.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] bytes = new byte[count];
    in.get(bytes);
    return bytes;
  }
}
