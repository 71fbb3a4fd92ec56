package dev.recogniser.examples.cli;

import dev.recogniser.DebugPictures;
import dev.recogniser.OptionException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether pictures show what was taken for paper, rules, ink, pieces, lines and characters. */
final class DebugPictureOptions {

  @Option(
      names = "--debug-pictures",
      paramLabel = "DIR",
      description =
          "Write into a folder what of each drawing was taken for paper, rules, ink, pieces, lines"
              + " and characters.")
  private @Nullable Path folder;

  /**
   * Writes the pictures, if they are wanted.
   *
   * @param page the drawing's place
   * @param found what was read in it; nothing if reading failed
   * @throws OptionException if they cannot be written
   */
  void write(Page page, Found found) {
    if (folder != null) {
      Map<String, BufferedImage> pictures = DebugPictures.of(found.drawing());
      if (page.sheet() != null) {
        pictures.put("sheet", page.sheet().outline());
      }
      pictures.put("characters", DebugPictures.characters(found.drawing(), found.characters()));
      write(folder, page, pictures);
    }
  }

  private static void write(Path folder, Page page, Map<String, BufferedImage> pictures) {
    String name =
        Path.of(page.file().equals("-") ? "stdin" : page.file()).getFileName()
            + (page.isOneOfSeveral() ? "." + page.number() : "");
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, BufferedImage> picture : pictures.entrySet()) {
        Path target = folder.resolve(name + "." + picture.getKey() + ".png");
        if (!ImageIO.write(picture.getValue(), "png", target.toFile())) {
          throw new IOException("no writer of PNG");
        }
      }
    } catch (IOException e) {
      throw new OptionException(
          folder
              + ": the pictures cannot be written ("
              + e.getMessage()
              + "). Name another folder.",
          e);
    }
  }
}
