package dev.recogniser.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.PointerInput;

/** Does what the page offers beside drawing: tools, pictures, corrections, keys. */
class UsesPageTest extends InBrowser {

  @Test
  void opensWithFewRequests() {
    long files =
        (long) browser.executeScript("return performance.getEntriesByType('resource').length;");

    assertThat(1 + files).isLessThanOrEqualTo(8);
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
  void undoesNothingWhileAStrokeIsBeingDrawn() {
    page.draw(HEART, 0, HEART.size() - 1);
    page.waitUntilRead();
    String before = page.text();

    page.drawPressing(HEART, HEART.size() - 1, Keys.CONTROL, "z");
    page.waitUntil("both are there", () -> page.text().equals("Heart 47"));

    page.press(Keys.CONTROL, "z");
    page.waitUntil("the last one is gone", () -> page.text().equals(before));
  }

  @Test
  void drawsAnExampleStrokeByStroke() {
    page.click("#examples button[title='620 815 9347']");

    page.waitUntil("it was drawn and read", () -> page.text().equals("620 815 9347"));
    page.click("#undo");
    page.waitUntil("its last stroke is gone", () -> page.text().equals("620 815 934"));
  }

  @Test
  void tellsWhatTheWordMayBeAndWhatACharacterLooksLikeAlone() {
    page.draw(Samples.strokes("number.json").get("strokes"));
    page.waitUntilRead();

    page.all("#text [role=button]").get(2).click();

    assertThat(page.find("#chosen-label").getText()).isEqualTo("0");
    assertThat(page.texts("#words b")).startsWith("620");
    assertThat(page.find("#why").getText())
        .startsWith("'0' rather than '")
        .contains("Alone it looks like O (");
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
  void saysThatATextIsNoPicture(@TempDir Path folder) throws IOException {
    page.upload(Files.writeString(folder.resolve("letter.txt"), "no picture"));

    page.waitUntil(
        "it says so", () -> page.problem().startsWith("letter.txt is no picture. Choose"));
  }

  @Test
  void storesACorrection() throws IOException {
    page.draw(HEART);
    page.waitUntilRead();

    page.all("#text [role=button]").get(0).click();
    page.find("#other").sendKeys("K");
    waitUntilStored("this H is K");
    assertThat(page.text()).isEqualTo("Keart 47");

    JsonNode last = lastCorrection();
    assertThat(last.get("read").asText()).isEqualTo("H");
    assertThat(last.get("label").asText()).isEqualTo("K");
    assertThat(last.get("strokes")).hasSize(3);
    assertThat(last.get("writer").asText()).startsWith("web-");
  }

  @Test
  void storesThatItWasReadRightly() throws IOException {
    page.draw(HEART);
    page.waitUntilRead();

    page.all("#candidates button").get(0).click();
    waitUntilStored("7 is right");

    JsonNode last = lastCorrection();
    assertThat(last.get("read").asText()).isEqualTo("7");
    assertThat(last.get("label").asText()).isEqualTo("7");
  }

  @Test
  void readsMarksAndTakesThemAsCorrections() throws IOException {
    page.click("#with-marks");
    page.draw(Samples.dash().get("strokes"));
    page.waitUntil("it is read", () -> page.text().equals("-"));

    assertThat(page.find("#text [role=button]").getAccessibleName()).startsWith("hyphen, ");
    assertThat(page.find("#why").getText())
        .contains("By its shape alone it may be no single character (");
    page.find("#other").sendKeys("&");
    waitUntilStored("this - is &");
    assertThat(lastCorrection().get("label").asText()).isEqualTo("&");
    assertThat(lastCorrection().get("read").asText()).isEqualTo("-");
  }

  @Test
  void showsNoSwitchForMarksThatTheModelDoesNotKnow(@TempDir Path folder) throws IOException {
    Path model = Files.write(folder.resolve("letters.onnx"), Samples.modelWithoutMarks());
    try (Demo letters = Demo.start(model, null, Limits.standard())) {
      page = DrawingPage.open(browser, PointerInput.Kind.MOUSE, letters.address());
      assertThat(page.find("#with-marks").isDisplayed()).isFalse();
    }
  }

  private void waitUntilStored(String what) {
    page.waitUntil(
        "it is stored", () -> page.find("#keep-note").getText().equals("Stored: " + what + "."));
  }

  private static JsonNode lastCorrection() throws IOException {
    List<String> lines = Files.readAllLines(corrections.resolve("corrections.jsonl"));
    return Demo.JSON.readTree(lines.get(lines.size() - 1));
  }

  @Test
  void refusesALabelThatTheModelDoesNotKnow() {
    page.draw(HEART);
    page.waitUntilRead();

    page.find("#other").sendKeys("é", Keys.ENTER);

    page.waitUntil("it says so", () -> page.find("#note").getText().contains("é"));
  }

  @Test
  void canBeUsedWithoutAMouse() {
    page.draw(HEART);
    page.waitUntilRead();

    browser.executeScript("document.querySelector('#text [tabindex=\"0\"]').focus()");
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
