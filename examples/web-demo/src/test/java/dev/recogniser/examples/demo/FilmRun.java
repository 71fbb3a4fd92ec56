package dev.recogniser.examples.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.PointerInput;

/**
 * Takes the pictures of the documentation: the page while "Heart 47" is drawn, as an animated GIF,
 * and what it looks like then, in the light, in the dark and on a phone. The argument is the folder
 * that they are written to.
 */
final class FilmRun {

  private static final JsonNode HEART = Samples.strokes("heart.json").get("strokes");

  /** Points between two pictures. */
  private static final int PART = 7;

  private static final double SCALE = 0.7;
  private static final int TENTH = 10;

  private FilmRun() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    try (Demo demo = Demo.start(null, Files.createTempDirectory("film"), Limits.standard())) {
      onADesk(demo.address(), folder);
      onAPhone(demo.address(), folder);
    }
    System.exit(0);
  }

  private static void onADesk(String address, Path folder) throws IOException {
    try (DrawingPage page =
            DrawingPage.open(Chromium.desktop(1180, 960), PointerInput.Kind.MOUSE, address);
        Film film = new Film(folder.resolve("page.gif"))) {
      film.show(small(picture(page)), 5 * TENTH);
      for (double[] stroke : page.placed(HEART, DrawingPage.MARGIN)) {
        drawAndTake(page, stroke, film);
      }
      page.waitUntilRead();
      film.show(small(picture(page)), 25 * TENTH);
      page.all("#text [role=button]").get(1).click();
      film.show(small(picture(page)), 25 * TENTH);
      page.unfold("closer");
      page.click("label[for=heat]");
      page.waitUntil("the heat is there", () -> page.marked() > 0);
      page.waitUntilRead();
      page.click("#contrast-show");
      page.waitUntil(
          "the contrast is shown", () -> page.find("#contrast-show").getText().equals("Hide"));
      film.show(small(picture(page)), 40 * TENTH);
      page.click("#contrast-show");
      page.click("label[for=heat]");
      page.unfold("closer");
      take(page, folder.resolve("page.png"));
      inTheDark(page.browser());
      take(page, folder.resolve("page-dark.png"));
    }
  }

  /** Selenium's own pointers lift between two commands, and a picture is one. */
  private static void drawAndTake(DrawingPage page, double[] stroke, Film film) throws IOException {
    mouse(page, "mousePressed", stroke[0], stroke[1]);
    for (int i = 2; i < stroke.length; i += 2) {
      mouse(page, "mouseMoved", stroke[i], stroke[i + 1]);
      if (i / 2 % PART == 0) {
        film.show(small(picture(page)), TENTH);
      }
    }
    mouse(page, "mouseReleased", stroke[stroke.length - 2], stroke[stroke.length - 1]);
    page.waitUntilRead();
    film.show(small(picture(page)), 3 * TENTH);
  }

  private static void mouse(DrawingPage page, String type, double x, double y) {
    page.browser()
        .executeCdpCommand(
            "Input.dispatchMouseEvent",
            Map.of("type", type, "x", x, "y", y, "button", "left", "buttons", 1, "clickCount", 1));
  }

  private static void inTheDark(ChromeDriver browser) {
    Map<String, String> feature = Map.of("name", "prefers-color-scheme", "value", "dark");
    browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
  }

  private static void onAPhone(String address, Path folder) throws IOException {
    try (DrawingPage page =
        DrawingPage.open(Chromium.phone(390, 844), PointerInput.Kind.TOUCH, address)) {
      page.draw(HEART);
      page.waitUntilRead();
      take(page, folder.resolve("page-phone.png"));
    }
  }

  private static void take(DrawingPage page, Path file) throws IOException {
    ImageIO.write(picture(page), "png", file.toFile());
  }

  private static BufferedImage picture(DrawingPage page) throws IOException {
    byte[] png = page.browser().getScreenshotAs(OutputType.BYTES);
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static BufferedImage small(BufferedImage picture) {
    int width = (int) (picture.getWidth() * SCALE);
    int height = (int) (picture.getHeight() * SCALE);
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = small.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(picture, 0, 0, width, height, null);
    graphics.dispose();
    return small;
  }
}
