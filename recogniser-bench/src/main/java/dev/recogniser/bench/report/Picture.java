package dev.recogniser.bench.report;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.util.SVGConstants;
import org.knowm.xchart.CategoryChart;
import org.w3c.dom.Document;

/**
 * A chart as two files, SVG and PNG.
 *
 * @param folder where they are
 * @param name theirs without the ending
 */
record Picture(Path folder, String name) {

  /** Pixels of the PNG for one of the chart, for sharp screens. */
  private static final int SCALE = 2;

  void delete() throws IOException {
    Files.deleteIfExists(file("svg"));
    Files.deleteIfExists(file("png"));
  }

  void write(CategoryChart chart) throws IOException {
    writePng(chart);
    writeSvg(chart);
  }

  private void writePng(CategoryChart chart) throws IOException {
    int width = chart.getWidth();
    int height = chart.getHeight();
    BufferedImage image =
        new BufferedImage(SCALE * width, SCALE * height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.scale(SCALE, SCALE);
    chart.paint(graphics, width, height);
    graphics.dispose();
    ImageIO.write(image, "png", file("png").toFile());
  }

  private void writeSvg(CategoryChart chart) throws IOException {
    SVGGraphics2D graphics = new SVGGraphics2D(document());
    graphics.setSVGCanvasSize(new Dimension(chart.getWidth(), chart.getHeight()));
    chart.paint(graphics, chart.getWidth(), chart.getHeight());
    try (Writer out = Files.newBufferedWriter(file("svg"))) {
      graphics.stream(out, true);
    }
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newDefaultNSInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(SVGConstants.SVG_NAMESPACE_URI, SVGConstants.SVG_SVG_TAG, null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("Java has no plain XML documents", e);
    }
  }

  private Path file(String ending) {
    return folder.resolve(name + "." + ending);
  }
}
