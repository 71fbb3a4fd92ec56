package dev.recogniser.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.PointerInput;

/** Draws on the page in Chromium, before the real server, and looks at what it shows. */
@EnabledIf(
    value = "dev.recogniser.examples.demo.Chromium#isInstalled",
    disabledReason = Chromium.MISSING)
class InBrowserTest {

  private static final JsonNode HEART = Samples.strokes("heart.json").get("strokes");
  private static final JsonNode NUMBER = Samples.strokes("number.json").get("strokes");

  @TempDir private static Path corrections;

  private static Demo demo;
  private static ChromeDriver browser;
  private DrawingPage page;

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

  @Test
  void readsWhatIsDrawn() {
    page.draw(HEART);
    page.waitUntilRead();

    assertThat(page.text()).isEqualTo("Heart 47");
    assertThat(page.texts("#characters li b")).containsExactly("H", "e", "a", "r", "t", "4", "7");
    assertThat(page.find("#canvas").getAriaRole()).isEqualTo("image");
    assertThat(page.find("#canvas").getAccessibleName()).contains("read as Heart 47");
  }

  @ParameterizedTest
  @CsvSource({"PEN,620 815 9347", "TOUCH,620 815 9347"})
  void readsDigitsOfAnyHand(PointerInput.Kind hand, String text) {
    DrawingPage other = new DrawingPage(browser, hand);
    other.choose("#alphabet", "digits");
    other.draw(NUMBER);
    other.waitUntil("all is read", () -> other.text().equals(text));
  }

  @Test
  void readsWhileItIsDrawn() {
    page.draw(HEART, 0, 3);
    page.waitUntilRead();
    assertThat(page.text()).isEqualTo("H");

    page.draw(HEART, 3, HEART.size());
    page.waitUntilRead();
    assertThat(page.text()).isEqualTo("Heart 47");
  }

  @Test
  void showsTheCandidatesOfTheCharacterThatIsChosen() {
    page.draw(HEART);
    page.waitUntilRead();
    assertThat(page.find("#chosen-label").getText()).isEqualTo("7");

    page.all("#characters li").get(0).click();

    assertThat(page.find("#chosen-label").getText()).isEqualTo("H");
    assertThat(page.texts("#candidates b")).hasSize(5).startsWith("H");
    List<WebElement> bars = page.all("#candidates .bar span");
    assertThat(bars.get(0).getRect().width).isGreaterThan(bars.get(1).getRect().width);
  }

  @Test
  void writesEveryProbabilityInOneLine() {
    page.draw(HEART);
    page.waitUntilRead();

    page.all("#characters li").get(4).click(); // > 99 %
    assertThat(page.texts("#candidates li > :last-child")).contains("> 99 %", "< 1 %");
    assertThat(page.all("#candidates li > :last-child"))
        .extracting(each -> each.getRect().height)
        .containsOnly(page.find("#candidates b").getRect().height);
  }

  @Test
  void showsADot() {
    page.draw(Demo.JSON.createArrayNode().add(Demo.JSON.createArrayNode().add(10).add(10)));
    page.waitUntilRead();

    assertThat(page.inked()).isBetween(20L, 60L);
  }

  @Test
  void hidesTheHeat() {
    page.draw(HEART);
    page.waitUntilRead();
    long withHeat = page.marked();

    page.click("label[for=heat]");
    page.waitUntil("the heat is gone", () -> page.marked() < withHeat);
    long boxes = page.marked();
    page.click("label[for=heat]");
    page.waitUntil("the heat is back", () -> page.marked() == withHeat);

    assertThat(boxes).isPositive();
    assertThat(withHeat).isGreaterThan(2 * boxes);
  }

  @Test
  void showsHeatAfterAContrastThatSwitchedItOn() {
    page.draw(HEART);
    page.waitUntilRead();
    long withHeat = page.marked();
    page.click("#clear");
    page.click("label[for=heat]");
    page.draw(HEART);
    page.waitUntilRead();

    page.click("#contrast-show");
    page.waitUntil(
        "the contrast is shown", () -> page.find("#contrast-show").getText().equals("Hide"));
    page.click("#contrast-show");

    page.waitUntil("the heat is there", () -> page.marked() == withHeat);
  }

  @Test
  void showsWhyThisAndNotThat() {
    page.draw(HEART);
    page.waitUntilRead();
    long before = page.marksHash();

    page.click("#contrast-show");
    page.waitUntil(
        "the contrast is shown", () -> page.find("#contrast-show").getText().equals("Hide"));

    assertThat(page.marksHash()).isNotEqualTo(before);
    assertThat(page.find("#legend").getDomAttribute("data-kind")).isEqualTo("two");
    page.click("#contrast-show");
    page.waitUntil("the heat is as before", () -> page.marksHash() == before);
  }

  @Test
  void undoesRedoesAndClears() {
    page.draw(HEART);
    page.waitUntilRead();

    page.click("#undo");
    page.waitUntil("the 7 is gone", () -> page.text().equals("Heart 4"));
    page.press(Keys.CONTROL, "y");
    page.waitUntil("the 7 is back", () -> page.text().equals("Heart 47"));
    page.click("#clear");
    page.waitUntil("all is gone", () -> page.text().isEmpty());
    page.press(Keys.CONTROL, "z");
    page.waitUntil("all is back", () -> page.text().equals("Heart 47"));
  }

  @Test
  void marksWhatItIsUnsureOf() {
    page.draw(Demo.JSON.valueToTree(new int[][] {circle()}));
    page.waitUntilRead();

    assertThat(page.all("#characters li.unsure")).hasSize(1);
    assertThat(page.all("#text .unsure")).hasSize(1);
    assertThat(page.find("#characters li").getAccessibleName()).contains("unsure");
  }

  /** As good an O as an o or a 0. */
  private static int[] circle() {
    int[] points = new int[66];
    for (int i = 0; i < points.length / 2; i++) {
      points[2 * i] = (int) Math.round(100 + 60 * Math.sin(i * Math.PI / 16));
      points[2 * i + 1] = (int) Math.round(100 - 60 * Math.cos(i * Math.PI / 16));
    }
    return points;
  }

  @Test
  void storesACorrection() throws IOException {
    page.draw(HEART);
    page.waitUntilRead();

    page.all("#characters li").get(0).click();
    page.find("#correct-label").sendKeys("K", Keys.ENTER);
    page.waitUntil("it is stored", () -> page.find("#correct-note").getText().startsWith("Stored"));

    List<String> lines = Files.readAllLines(corrections.resolve("corrections.jsonl"));
    JsonNode last = Demo.JSON.readTree(lines.get(lines.size() - 1));
    assertThat(last.get("read").asText()).isEqualTo("H");
    assertThat(last.get("label").asText()).isEqualTo("K");
    assertThat(last.get("strokes")).hasSize(3);
    assertThat(last.get("writer").asText()).startsWith("web-");
  }

  @Test
  void refusesALabelThatTheModelDoesNotKnow() {
    page.draw(HEART);
    page.waitUntilRead();

    page.find("#correct-label").sendKeys("é", Keys.ENTER);

    page.waitUntil("it says so", () -> page.find("#correct-note").getText().contains("é"));
  }

  @Test
  void readsAPicture() {
    page.upload(Samples.FOLDER.resolve("shopping.png"));
    page.waitUntilRead();

    assertThat(page.text()).isEqualTo("Bread 4\nDate 8\nTea 3");
    assertThat(page.marked()).isPositive();
  }

  @Test
  void saysThatAPictureIsNone(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("broken.png"), "no picture");

    page.upload(file);

    page.waitUntil("it says so", () -> page.problem().contains("image"));
    assertThat(page.find("#problem p").isDisplayed()).isTrue();
    // The browser itself reports the refusal and the picture that it cannot show.
    assertThat(page.errors()).allMatch(line -> line.contains("422") || line.contains("blob:"));
  }

  @Test
  void putsAnExampleOnTheSheet() {
    page.click("#examples button[title='Heart 47']");
    page.waitUntilRead();

    assertThat(page.text()).isEqualTo("Heart 47");
  }

  @ParameterizedTest
  @CsvSource({"djl", "dl4j"})
  void readsWithAnotherBackend(String backend) {
    page.draw(HEART);
    page.waitUntilRead();

    page.choose("#backend", backend);
    page.waitUntil(
        "it is read", () -> page.find("#times").getText().contains("Read by " + backend));

    assertThat(page.text()).isEqualTo("Heart 47");
    assertThat(page.find("#times").getText()).contains("pause", "network", "server", "infer");
  }

  @Test
  void canBeUsedWithoutAMouse() {
    page.click("#examples button[title='Heart 47']");
    page.waitUntilRead();

    browser.executeScript("document.querySelector('#characters [tabindex=\"0\"]').focus()");
    page.press(Keys.HOME);
    assertThat(page.find("#chosen-label").getText()).isEqualTo("H");
    page.press(Keys.ARROW_RIGHT);
    assertThat(page.find("#chosen-label").getText()).isEqualTo("e");
    assertThat(browser.switchTo().activeElement().getAccessibleName()).startsWith("e, ");
  }

  @Test
  void isDarkForThoseWhoWantIt() {
    String light = page.find("body").getCssValue("background-color");
    emulate("dark");
    try {
      assertThat(page.find("body").getCssValue("background-color")).isNotEqualTo(light);
    } finally {
      emulate("light");
    }
  }

  private static void emulate(String scheme) {
    Map<String, String> feature = Map.of("name", "prefers-color-scheme", "value", scheme);
    browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
  }

  @Test
  void keepsTheDrawingWhenTheServerIsGone() {
    try (Demo other = Demo.start()) {
      page = DrawingPage.open(browser, PointerInput.Kind.MOUSE, other.address());
    }
    page.draw(HEART, 0, 3);

    page.waitUntil("it says so", () -> page.problem().contains("The server does not answer"));
    assertThat(page.errors()).allMatch(line -> line.contains("ERR_CONNECTION_REFUSED"));
  }
}
