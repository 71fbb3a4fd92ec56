package dev.recogniser.examples.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program reads a PDF that the test makes. */
class PdfReaderTest {

  @TempDir private Path folder;

  @Test
  void readsEachPage() throws IOException {
    Path pdf = folder.resolve("notes.pdf");
    try (PDDocument document = new PDDocument()) {
      addPage(document, PDRectangle.A4, "../drawings/heart.png");
      addPage(document, PDRectangle.A0, "../drawings/hello.png");
      document.addPage(new PDPage(PDRectangle.A4)); // blank
      document.save(pdf.toFile());
    }
    assertThat(outputOf(pdf).lines())
        .containsExactly(
            "Page 1", "Heart 47", "Page 2", "Hello 42", "Zoe will be 20", "Page 3", "");
  }

  private static void addPage(PDDocument document, PDRectangle size, String picture)
      throws IOException {
    PDPage page = new PDPage(size);
    document.addPage(page);
    PDImageXObject image = PDImageXObject.createFromFile(picture, document);
    float width = size.getWidth() / 2;
    float height = width * image.getHeight() / image.getWidth();
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.drawImage(image, size.getWidth() / 4, size.getHeight() / 2, width, height);
    }
  }

  private static String outputOf(Path pdf) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      PdfReader.main(new String[] {pdf.toString()});
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
