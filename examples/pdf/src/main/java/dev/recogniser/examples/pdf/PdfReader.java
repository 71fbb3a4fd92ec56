package dev.recogniser.examples.pdf;

import dev.recogniser.Drawing;
import dev.recogniser.Recogniser;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Reads what is written by hand on the pages of a PDF, such as those of a scanner. */
public final class PdfReader {

  /** The usual resolution of scanned text. */
  private static final float DOTS_PER_INCH = 300;

  private static final float POINTS_PER_INCH = 72;

  /** The most that a drawing may have. */
  private static final double MOST_PIXELS = 25_000_000;

  private PdfReader() {}

  /**
   * Prints the text of each page, with a line before it that tells its number.
   *
   * @param args the PDF
   * @throws IOException if it cannot be read
   */
  public static void main(String[] args) throws IOException {
    try (PDDocument document = Loader.loadPDF(Path.of(args[0]).toFile());
        Recogniser recogniser = Recogniser.open()) {
      PDFRenderer pages = new PDFRenderer(document);
      for (int page = 0; page < document.getNumberOfPages(); page++) {
        float dots = dotsPerInch(document.getPage(page).getCropBox());
        BufferedImage image = pages.renderImageWithDPI(page, dots, ImageType.GRAY);
        System.out.println("Page " + (page + 1));
        System.out.println(recogniser.recognise(Drawing.of(image)).text());
      }
    }
  }

  /** As scanners have it, or less where a page would have more pixels than a drawing. */
  private static float dotsPerInch(PDRectangle page) {
    double squareInches = page.getWidth() * page.getHeight() / (POINTS_PER_INCH * POINTS_PER_INCH);
    return (float) Math.min(DOTS_PER_INCH, Math.floor(Math.sqrt(MOST_PIXELS / squareInches)));
  }
}
