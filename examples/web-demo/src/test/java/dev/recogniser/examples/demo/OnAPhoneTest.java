package dev.recogniser.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.PointerInput;

/** The page on a narrow screen, under a finger. */
@NeedsChromium
class OnAPhoneTest {

  private static final JsonNode HEART = Samples.strokes("heart.json").get("strokes");
  private static final int WIDTH = 390;
  private static final int HEIGHT = 844;

  private static Demo demo;
  private static ChromeDriver browser;
  private DrawingPage page;

  @BeforeAll
  static void start() {
    demo = Demo.start();
    browser = Chromium.phone(WIDTH, HEIGHT);
  }

  @AfterAll
  static void stop() {
    browser.quit();
    demo.close();
  }

  @BeforeEach
  void open() {
    page = DrawingPage.open(browser, PointerInput.Kind.TOUCH, demo.address());
  }

  @Test
  void readsWhatAFingerDraws() {
    page.draw(HEART);
    page.waitUntilRead();

    assertThat(page.text()).isEqualTo("Heart 47");
    assertThat(page.errors()).isEmpty();
  }

  @Test
  void drawsInsteadOfScrolling() {
    page.draw(HEART);

    assertThat(browser.executeScript("return window.scrollY")).isEqualTo(0L);
  }

  @Test
  void showsAllThatMattersWithoutScrolling() {
    page.draw(HEART);
    page.waitUntilRead();

    assertThat(browser.executeScript("return document.documentElement.scrollWidth"))
        .isEqualTo((long) WIDTH);
    for (String part : List.of("#canvas", "#text", "#copy", "#expect", "#candidates")) {
      Rectangle place = page.find(part).getRect();
      assertThat(place.y + place.height).as(part).isLessThanOrEqualTo(HEIGHT);
    }
  }

  @Test
  void hasNoCorrectionsWhereTheOperatorWantsNone() {
    page.draw(HEART);
    page.waitUntilRead();

    assertThat(page.find("#candidates").isDisplayed()).isTrue();
    assertThat(page.find("#keeping").isDisplayed()).isFalse();
  }
}
