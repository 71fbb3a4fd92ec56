package dev.recogniser.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.PointerInput;

/** A user before the page in Chromium, and the real server behind it. */
@NeedsChromium
abstract class InBrowser {

  static final JsonNode HEART = Samples.strokes("heart.json").get("strokes");

  @TempDir static Path corrections;

  static ChromeDriver browser;
  private static Demo demo;
  DrawingPage page;

  @BeforeAll
  static void start() {
    demo = Demo.start(null, corrections, Limits.standard());
    browser = Chromium.desktop(1280, 960);
  }

  @AfterAll
  static void stop() {
    browser.quit();
    demo.close();
  }

  @BeforeEach
  void open() {
    page = DrawingPage.open(browser, PointerInput.Kind.MOUSE, demo.address());
  }

  @AfterEach
  void findsNoErrorInTheConsole() {
    assertThat(page.errors()).isEmpty();
  }
}
