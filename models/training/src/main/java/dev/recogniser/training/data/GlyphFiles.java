package dev.recogniser.training.data;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A pair of IDX files, read upright: as declared, else as their names say. Tells which it was, and
 * warns where the images themselves look otherwise.
 *
 * @param images the images' file
 * @param labels the labels' file
 */
public record GlyphFiles(Path images, Path labels) {

  /** Checks that both are there. */
  public GlyphFiles {
    requireNonNull(images, "images");
    requireNonNull(labels, "labels");
  }

  /**
   * Reads them.
   *
   * @param declared how the images are stored; empty to go by the file's name
   * @param notes takes a sentence on how they were taken to be stored, and a warning if need be
   * @return the glyphs, upright
   * @throws DataException if a file is missing, damaged or not such a file, or they do not match
   */
  public GlyphSet read(Optional<Orientation> declared, Consumer<String> notes) {
    Orientation orientation = declared.orElseGet(() -> Orientation.byName(images));
    GlyphSet set = IdxReader.read(images, labels, orientation);
    notes.accept(
        String.format(
            "%s: %d images, read as %s (%s).",
            images, set.size(), orientation.word(), reason(declared.isPresent(), orientation)));
    StrokeDirections directions = StrokeDirections.of(set);
    if (directions.lie()) {
      notes.accept(
          String.format(
              "Warning: read as %s, %s characters in %s lie on their side. If it is stored the"
                  + " other way, give --%s.",
              orientation.word(), directions, images, orientation.other().word()));
    }
    return set;
  }

  private static String reason(boolean declared, Orientation orientation) {
    if (declared) {
      return "as declared";
    }
    return orientation == Orientation.TRANSPOSED
        ? "the name is one of EMNIST's official files"
        : "not the name of an official EMNIST file";
  }
}
