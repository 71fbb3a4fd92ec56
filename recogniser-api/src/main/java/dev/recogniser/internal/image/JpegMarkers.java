package dev.recogniser.internal.image;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What the marker segments of a JPEG say (ITU-T T.81, annex B). Read here because the JDK's reader
 * keeps it to itself, or refuses files over oddities in it.
 *
 * @param components how many colour components there are; 0 if that is not said
 * @param adobeTransform the colour transform that an Adobe segment names: 0 none, 1 YCbCr, 2 YCCK;
 *     -1 without that segment
 * @param exif where EXIF data starts in the file; -1 if there is none
 * @param scans how many scans were found
 * @param complete whether the file has its end
 */
record JpegMarkers(int components, int adobeTransform, int exif, int scans, boolean complete) {

  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.ISO_8859_1);

  /** Whether the first component is brightness. */
  boolean isYcc() {
    return components == 3 && adobeTransform != 0;
  }

  static boolean isJpeg(byte[] file) {
    return file.length > 2 && (file[0] & 0xff) == 0xff && (file[1] & 0xff) == 0xd8;
  }

  static JpegMarkers of(byte[] file) {
    return new Walk(file).result();
  }

  /**
   * One pass over the segments; data of scans lies between segments and is skipped byte by byte.
   */
  private static final class Walk {
    private final byte[] file;
    private int components;
    private int transform = -1;
    private int exif = -1;
    private int scans;
    private boolean complete;

    Walk(byte[] file) {
      this.file = file;
    }

    JpegMarkers result() {
      int at = 2;
      while (!complete && at < file.length - 1) {
        boolean marker = (file[at] & 0xff) == 0xff && isMarker(file[at + 1] & 0xff);
        at = marker ? segment(at, file[at + 1] & 0xff) : at + 1;
      }
      return new JpegMarkers(components, transform, exif, scans, complete);
    }

    /** Not a stuffed or fill byte, nor a restart marker, which stands inside a scan. */
    private static boolean isMarker(int code) {
      return code != 0 && code != 0xff && code != 1 && (code < 0xd0 || code > 0xd8);
    }

    private int segment(int at, int code) {
      complete = code == 0xd9;
      if (complete || at + 4 > file.length) {
        return file.length;
      }
      int length = unsigned(at + 2) << 8 | unsigned(at + 3);
      int body = at + 4;
      int end = at + 2 + Math.max(2, length);
      if (end <= file.length) {
        look(code, body, end);
      }
      return end;
    }

    private void look(int code, int body, int end) {
      if (code == 0xda) {
        scans++;
      } else if (isFrame(code) && end - body > 5) {
        components = unsigned(body + 5);
      } else if (code == 0xe1 && exif < 0 && startsWith(EXIF, body, end)) {
        exif = body + EXIF.length;
      } else if (code == 0xee && end - body > 11 && startsWith(ADOBE, body, end)) {
        transform = unsigned(body + 11);
      }
    }

    /** SOF0 to SOF15, without the three other markers of that range. */
    private static boolean isFrame(int code) {
      return code >= 0xc0 && code <= 0xcf && code != 0xc4 && code != 0xc8 && code != 0xcc;
    }

    private boolean startsWith(byte[] name, int body, int end) {
      return end - body >= name.length
          && Arrays.equals(file, body, body + name.length, name, 0, name.length);
    }

    private int unsigned(int at) {
      return file[at] & 0xff;
    }
  }
}
