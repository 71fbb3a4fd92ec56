package dev.recogniser.examples.cli;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import javax.imageio.ImageIO;

/** Writes files that something is wrong with. */
record BadFiles(Path folder) {

  Path text(String name, String content) throws IOException {
    return bytes(name, content.getBytes(StandardCharsets.UTF_8));
  }

  Path bytes(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  /** A PNG of one colour. */
  Path plain(String name, int width, int height, Color colour) throws IOException {
    // One bit a pixel: 100 megapixels are 12 megabytes here, and few in the file.
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
    Graphics2D graphics = image.createGraphics();
    graphics.setBackground(colour);
    graphics.clearRect(0, 0, width, height);
    graphics.dispose();
    Path file = folder.resolve(name);
    ImageIO.write(image, "png", file.toFile());
    return file;
  }

  /** The first half of a good file. */
  Path firstHalf(String name, byte[] good) throws IOException {
    return bytes(name, Arrays.copyOf(good, good.length / 2));
  }

  /** A good file with a stretch in the middle overwritten. */
  Path scribbledOver(String name, byte[] good) throws IOException {
    byte[] content = good.clone();
    Arrays.fill(content, content.length / 2, content.length / 2 + 64, (byte) 0xa5);
    return bytes(name, content);
  }

  /** The EMNIST model, as its jar holds it. */
  static byte[] model() throws IOException {
    ClassLoader loader = BadFiles.class.getClassLoader();
    Properties properties = new Properties();
    try (InputStream in = loader.getResourceAsStream("META-INF/recogniser/model.properties")) {
      properties.load(in);
    }
    try (InputStream in = loader.getResourceAsStream(properties.getProperty("resource"))) {
      return in.readAllBytes();
    }
  }

  /**
   * A model whose glyphs have another size: each dimension of 28 becomes 32. In protobuf, a
   * dimension is field 1, two bytes long: field 1, the number.
   */
  static byte[] ofAnotherShape(byte[] model) {
    byte[] changed = model.clone();
    for (int i = 0; i + 3 < changed.length; i++) {
      if (changed[i] == 0x0a
          && changed[i + 1] == 2
          && changed[i + 2] == 8
          && changed[i + 3] == 28) {
        changed[i + 3] = 32;
      }
    }
    return changed;
  }
}
