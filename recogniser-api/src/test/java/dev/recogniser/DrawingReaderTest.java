package dev.recogniser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawingReaderTest {

  @TempDir Path folder;

  @Test
  void readsTheSameFromAFileAStreamBytesAndAnImage() throws IOException {
    byte[] png = png();
    Path file = Files.write(folder.resolve("one.png"), png);

    InkRaster ink = Drawing.read(png).raster();

    assertThat(Drawing.read(file).raster()).isEqualTo(ink);
    assertThat(Drawing.read(new ByteArrayInputStream(png)).raster()).isEqualTo(ink);
    assertThat(Drawing.of(image()).raster()).isEqualTo(ink);
    assertThat(ink.at(15, 10)).isEqualTo(255);
    assertThat(ink.at(3, 3)).isZero();
  }

  @Test
  void readsAllPagesFromAFileAStreamAndBytes() throws IOException {
    byte[] png = png();
    Path file = Files.write(folder.resolve("one.png"), png);

    assertThat(Drawing.readAll(file)).hasSize(1);
    assertThat(Drawing.readAll(new ByteArrayInputStream(png))).hasSize(1);
    assertThat(Drawing.readAll(png).get(0).raster()).isEqualTo(Drawing.read(png).raster());
    assertThatThrownBy(() -> Drawing.readAll(folder.resolve("missing.png")))
        .isInstanceOf(DrawingException.class)
        .hasMessageContaining("missing.png");
  }

  @Test
  void readsImagesAsTheyLook() throws IOException {
    byte[] png = png();
    Path file = Files.write(folder.resolve("one.png"), png);
    DrawingReader reader = DrawingReader.standard();

    BufferedImage image = reader.readImages(png).get(0);

    assertThat(image.getType()).isEqualTo(BufferedImage.TYPE_BYTE_GRAY);
    assertThat(Drawing.of(image).raster()).isEqualTo(Drawing.read(png).raster());
    assertThat(reader.readImages(file)).singleElement().satisfies(each -> same(each, image));
    assertThat(reader.readImages(new ByteArrayInputStream(png)))
        .singleElement()
        .satisfies(each -> same(each, image));
    assertThatThrownBy(() -> reader.readImages(folder.resolve("missing.png")))
        .isInstanceOf(DrawingException.class)
        .hasMessageContaining("missing.png");
    assertThatThrownBy(() -> new DrawingReader(10).readImages(png))
        .isInstanceOf(DrawingException.class)
        .hasMessageContaining("limit of 10");
  }

  private static void same(BufferedImage one, BufferedImage other) {
    int[] levels =
        one.getRaster().getSamples(0, 0, one.getWidth(), one.getHeight(), 0, (int[]) null);
    assertThat(other.getRaster().getSamples(0, 0, one.getWidth(), one.getHeight(), 0, (int[]) null))
        .isEqualTo(levels);
  }

  @Test
  void namesTheFileThatItCannotRead() throws IOException {
    Path missing = folder.resolve("missing.png");
    Path text = Files.writeString(folder.resolve("notes.txt"), "no image");

    assertThatThrownBy(() -> Drawing.read(missing))
        .isInstanceOf(DrawingException.class)
        .hasMessageContaining("missing.png")
        .hasCauseInstanceOf(IOException.class);
    assertThatThrownBy(() -> Drawing.read(text))
        .isInstanceOf(DrawingException.class)
        .hasMessageContainingAll("notes.txt", "PNG, JPEG, GIF, BMP, TIFF or WebP");
    assertThatThrownBy(() -> Drawing.read(folder))
        .isInstanceOf(DrawingException.class)
        .hasMessageContaining(folder.toString());
  }

  @Test
  void reportsAStreamThatBreaks() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("unplugged");
          }

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            return read();
          }
        };

    assertThatThrownBy(() -> Drawing.read(broken))
        .isInstanceOf(DrawingException.class)
        .hasMessageContaining("unplugged")
        .hasCauseInstanceOf(IOException.class);
  }

  @Test
  void keepsToItsOwnLimit() throws IOException {
    byte[] png = png();

    assertThat(new DrawingReader(600).read(png).raster().width()).isEqualTo(30);
    assertThatThrownBy(() -> new DrawingReader(599).read(png))
        .isInstanceOf(DrawingException.class)
        .hasMessageContainingAll("600", "599");
    assertThatThrownBy(() -> new DrawingReader(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DrawingReader(1, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  private static byte[] png() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image(), "png", bytes);
    return bytes.toByteArray();
  }

  private static BufferedImage image() {
    BufferedImage image = new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 30, 20);
    graphics.setColor(Color.BLACK);
    graphics.fillRect(14, 4, 3, 12);
    graphics.dispose();
    return image;
  }
}
