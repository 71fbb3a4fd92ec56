package dev.recogniser.examples.cli;

import dev.recogniser.DebugPictures;
import dev.recogniser.OptionException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

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
   * Makes the folder, before anything is read.
   *
   * @throws ParameterException if there can be none
   */
  void check(CommandLine line) {
    if (folder == null) {
      return;
    }
    try {
      if (folder.toString().isEmpty()) {
        throw new ParameterException(line, "--debug-pictures needs the name of a folder.");
      }
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new ParameterException(
          line, "--debug-pictures: '" + folder + "' is no folder, and none can be made there.", e);
    }
  }

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
      for (Map.Entry<String, BufferedImage> picture : pictures.entrySet()) {
        Path target = folder.resolve(name + "." + picture.getKey() + ".png");
        try (OutputStream out = Files.newOutputStream(target)) {
          ImageIO.write(picture.getValue(), "png", out);
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
