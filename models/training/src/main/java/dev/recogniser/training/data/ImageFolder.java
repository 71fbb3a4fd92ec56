package dev.recogniser.training.data;

import dev.recogniser.Drawing;
import dev.recogniser.DrawingException;
import dev.recogniser.Glyph;
import dev.recogniser.Segment;
import dev.recogniser.Segmenter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a folder of images, one folder a label, one character an image: {@code
 * my_drawings/A/1.png}, {@code my_drawings/upper_a/monday/2.jpg}. An image is all that a {@link
 * Drawing} can be, and is normalised as recognition does with a character; all its ink is one
 * character, a dotted i as well.
 *
 * <p>Hidden files and what file managers leave behind ({@code Thumbs.db}, {@code desktop.ini},
 * {@code __MACOSX}) are passed over. Links are followed.
 */
public final class ImageFolder {

  private static final Set<String> LITTER = Set.of("Thumbs.db", "desktop.ini", "__MACOSX");

  private final Path folder;
  private final List<Glyph> glyphs = new ArrayList<>();
  private final List<Integer> labels = new ArrayList<>();

  private ImageFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads all images, sorted by path.
   *
   * @param folder the folder of the labels' folders
   * @return the glyphs, at least one
   * @throws DataException if the folder is missing or has no image, a folder in it is named for no
   *     label, the file system cannot tell the case that a name means, or a file is no image, is
   *     damaged or blank
   */
  public static GlyphSet read(Path folder) {
    ImageFolder reader = new ImageFolder(folder);
    try {
      reader.readAll();
    } catch (IOException | UncheckedIOException e) {
      throw failed(folder, e);
    }
    if (reader.glyphs.isEmpty()) {
      throw new DataException(
          folder + " has no images. Put them into a folder for each label. " + rule());
    }
    return GlyphSet.of(reader.glyphs, reader.labels);
  }

  private void readAll() throws IOException {
    if (Files.isRegularFile(folder)) {
      throw new DataException(
          folder + " is a file. Give the folder that has a folder of images for each label.");
    }
    try (Stream<Path> children = Files.list(folder)) {
      for (Path child : sorted(children)) {
        readLabel(child, label(child));
      }
    }
  }

  private void readLabel(Path child, int label) throws IOException {
    try (Stream<Path> below = Files.walk(child, FileVisitOption.FOLLOW_LINKS)) {
      for (Path image : sorted(below.filter(path -> !Files.isDirectory(path)))) {
        glyphs.add(glyph(image));
        labels.add(label);
      }
    }
  }

  /** In the order of their names from the folder on, whatever the file system's. */
  private List<Path> sorted(Stream<Path> paths) {
    return paths
        .filter(path -> !isPassedOver(folder.relativize(path)))
        .sorted((a, b) -> a.toString().compareTo(b.toString()))
        .toList();
  }

  private static boolean isPassedOver(Path below) {
    for (Path name : below) {
      if (name.toString().startsWith(".") || LITTER.contains(name.toString())) {
        return true;
      }
    }
    return false;
  }

  private int label(Path child) throws IOException {
    String name = String.valueOf(child.getFileName());
    if (!Files.isDirectory(child)) {
      throw new DataException(
          child + " lies beside the labels' folders. Move it into one, or away. " + rule());
    }
    int label =
        FolderLabel.parse(name)
            .orElseThrow(() -> new DataException(child + " is named for no label. " + rule()));
    if (FolderLabel.dependsOnCase(name)) {
      requireCaseKept(child, name);
    }
    return label;
  }

  /** On a file system that takes A and a for one, such a folder may hold both. */
  private static void requireCaseKept(Path child, String name) throws IOException {
    Path other = child.resolveSibling(FolderLabel.otherCase(name));
    if (Files.exists(other) && Files.isSameFile(child, other)) {
      throw new DataException(
          String.format(
              "%s may hold %s as well: they are the same folder here. Rename it upper_%s or"
                  + " lower_%3$s, or either_%3$s if it has both.",
              child, other.getFileName(), name.toLowerCase(Locale.ROOT)));
    }
  }

  private static Glyph glyph(Path image) {
    try {
      List<Segment> segments = Segmenter.single().segment(Drawing.read(image));
      if (segments.isEmpty()) {
        throw new DataException(image + ": the image is blank. Draw a character, or remove it.");
      }
      return segments.get(0).glyph();
    } catch (DrawingException e) {
      throw new DataException(e.getMessage() + " Or move the file away.", e);
    }
  }

  private static String rule() {
    return FolderLabel.ALLOWED + ".";
  }

  private static DataException failed(Path folder, Exception e) {
    return e instanceof NoSuchFileException
        ? new DataException("There is no folder " + folder + ". Check the path.", e)
        : new DataException(folder + ": cannot be read (" + IoReason.of(e) + ").", e);
  }
}
