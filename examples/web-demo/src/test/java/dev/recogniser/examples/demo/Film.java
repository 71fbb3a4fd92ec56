package dev.recogniser.examples.demo;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;

/** An animated GIF that begins anew at its end. Of each picture only what has changed is kept. */
final class Film implements AutoCloseable {

  private static final String FORMAT = "javax_imageio_gif_image_1.0";

  private final ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
  private final ImageOutputStream out;
  private @Nullable BufferedImage last;

  Film(Path file) throws IOException {
    Files.deleteIfExists(file); // a longer one would show through
    out = ImageIO.createImageOutputStream(file.toFile());
    writer.setOutput(out);
    writer.prepareWriteSequence(null);
  }

  /** Shows a picture, all of one size, for so many hundredths of a second. */
  void show(BufferedImage picture, int hundredths) throws IOException {
    Rectangle part = changed(picture);
    BufferedImage shown = picture.getSubimage(part.x, part.y, part.width, part.height);
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(shown), null);
    IIOMetadataNode root = new IIOMetadataNode(FORMAT);
    root.appendChild(place(part));
    root.appendChild(time(hundredths));
    root.appendChild(endless());
    metadata.mergeTree(FORMAT, root);
    writer.writeToSequence(new IIOImage(shown, List.of(), metadata), null);
    last = picture;
  }

  private Rectangle changed(BufferedImage picture) {
    Rectangle all = new Rectangle(picture.getWidth(), picture.getHeight());
    BufferedImage before = last;
    if (before == null) {
      return all;
    }
    Rectangle changed = new Rectangle(0, 0, -1, -1);
    for (int y = 0; y < all.height; y++) {
      for (int x = 0; x < all.width; x++) {
        if (picture.getRGB(x, y) != before.getRGB(x, y)) {
          changed.add(new Rectangle(x, y, 1, 1));
        }
      }
    }
    return changed.isEmpty() ? new Rectangle(1, 1) : changed;
  }

  private static IIOMetadataNode place(Rectangle part) {
    IIOMetadataNode node = new IIOMetadataNode("ImageDescriptor");
    node.setAttribute("imageLeftPosition", String.valueOf(part.x));
    node.setAttribute("imageTopPosition", String.valueOf(part.y));
    node.setAttribute("imageWidth", String.valueOf(part.width));
    node.setAttribute("imageHeight", String.valueOf(part.height));
    node.setAttribute("interlaceFlag", "FALSE");
    return node;
  }

  private static IIOMetadataNode time(int hundredths) {
    IIOMetadataNode node = new IIOMetadataNode("GraphicControlExtension");
    node.setAttribute("disposalMethod", "doNotDispose");
    node.setAttribute("userInputFlag", "FALSE");
    node.setAttribute("transparentColorFlag", "FALSE");
    node.setAttribute("transparentColorIndex", "0");
    node.setAttribute("delayTime", String.valueOf(hundredths));
    return node;
  }

  private static IIOMetadataNode endless() {
    IIOMetadataNode extension = new IIOMetadataNode("ApplicationExtension");
    extension.setAttribute("applicationID", "NETSCAPE");
    extension.setAttribute("authenticationCode", "2.0");
    extension.setUserObject(new byte[] {1, 0, 0});
    IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
    extensions.appendChild(extension);
    return extensions;
  }

  @Override
  public void close() throws IOException {
    writer.endWriteSequence();
    writer.dispose();
    out.close();
  }
}
