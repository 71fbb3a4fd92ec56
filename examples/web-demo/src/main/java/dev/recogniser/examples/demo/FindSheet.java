package dev.recogniser.examples.demo;

import dev.recogniser.DrawingReader;
import dev.recogniser.paper.Corner;
import dev.recogniser.paper.Sheet;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/** Finds a sheet of paper in a photo, and puts it straight. */
record FindSheet(Limits limits) {

  /** High enough that nobody sees what is lost. */
  private static final float QUALITY = 0.9f;

  /** What was found, or null. */
  record Answer(@Nullable SheetView sheet) {}

  /**
   * A sheet in JSON.
   *
   * @param corners in pixels of the upright photo, clockwise from the top left
   * @param image the sheet put straight, as a data URL
   */
  record SheetView(List<Corner> corners, String image) {
    static SheetView of(Sheet sheet) {
      String bytes = Base64.getEncoder().encodeToString(jpeg(sheet.image()));
      return new SheetView(sheet.corners(), "data:image/jpeg;base64," + bytes);
    }
  }

  /**
   * Answers a request.
   *
   * @param body an image
   * @throws FaultException if it is none, or too large, or has several pages
   */
  Answer answer(Body body) {
    if (!body.isImage()) {
      throw body.unsupported(Images.KINDS);
    }
    DrawingReader reader = new DrawingReader(limits.imagePixels(), 1);
    BufferedImage photo = Images.read(reader::readImages, body).get(0);
    Optional<Sheet> sheet = Sheet.find(photo);
    return new Answer(sheet.map(SheetView::of).orElse(null));
  }

  private static byte[] jpeg(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(QUALITY);
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException("An image in memory cannot be written to memory.", e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
