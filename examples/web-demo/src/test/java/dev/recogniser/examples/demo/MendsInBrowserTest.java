package dev.recogniser.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Mends what was read, and takes it away. */
class MendsInBrowserTest extends InBrowser {

  /** Of the drawing's two lines the first, which says {@code Hello 42}. */
  private static final int FIRST_LINE = 10;

  private static final JsonNode HELLO = Samples.strokes("hello.json").get("strokes");

  private void writeHello() {
    page.draw(HELLO, 0, FIRST_LINE);
    page.waitUntil("it is read", () -> page.text().equals("Hello 42"));
  }

  private List<WebElement> characters() {
    return page.all("#text [role=button]");
  }

  @Test
  void mendsAndCopiesWithThreeClicks() {
    writeHello();

    characters().get(4).click();
    button("#candidates", "O").click();
    page.click("#copy");

    assertThat(page.text()).isEqualTo("HellO 42");
    assertThat(pasted()).isEqualTo("HellO 42");
  }

  /** What the clipboard holds, as any other field gets it. */
  private String pasted() {
    page.waitUntil("it is copied", () -> page.find("#note").getText().equals("Copied."));
    page.expect("format");
    WebElement field = page.find("#format");
    field.clear();
    field.sendKeys(Keys.chord(Keys.CONTROL, "v"));
    return field.getDomProperty("value");
  }

  private WebElement button(String place, String label) {
    return page.all(place + " button").stream()
        .filter(each -> each.findElement(By.tagName("b")).getText().equals(label))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void selectsTheTextWhereThePageMayNotCopy() {
    browser.executeScript(
        "Object.defineProperty(navigator, 'clipboard', { value: undefined });"
            + "document.execCommand = () => false;");
    writeHello();

    page.click("#copy");

    page.waitUntil("it says so", () -> page.find("#note").getText().contains("Ctrl+C"));
    assertThat(browser.executeScript("return getSelection().toString()")).isEqualTo("Hello 42");
  }

  @Test
  void choosesACharacterWithATapOnItsInk() {
    writeHello();

    double[] stem = page.placed(HELLO, DrawingPage.MARGIN).get(0);
    page.trace(new double[] {stem[0], stem[1] + 20});

    assertThat(page.find("#chosen-label").getText()).isEqualTo("H");
    assertThat(page.text()).isEqualTo("Hello 42");
    page.click("#undo");
    page.waitUntil("only the 2 is gone", () -> page.text().equals("Hello 4"));
  }

  @Test
  void keepsWhatWasMendedWhenMoreIsWritten() {
    page.draw(HELLO, 0, FIRST_LINE - 1);
    page.waitUntil("it is read", () -> page.text().equals("Hello 4"));
    characters().get(4).click();
    button("#candidates", "O").click();

    page.draw(HELLO, FIRST_LINE - 1, FIRST_LINE);

    page.waitUntil("all is there", () -> page.text().equals("HellO 42"));
    page.click("#restore");
    assertThat(page.text()).isEqualTo("Hello 42");
  }

  @Test
  void choosesAnotherReadingOfAWord() throws IOException {
    writeHello();
    characters().get(0).click();

    button("#words", "hello").click();

    assertThat(page.text()).isEqualTo("hello 42");
    waitUntilStored("this H is h");
    assertThat(lastCorrections(1).get(0).path("byLine").asBoolean()).isFalse();
  }

  @Test
  void findsTheInkOfATextThatIsTyped() throws IOException {
    writeHello();

    type("Hkllo 42");

    page.waitUntil("its ink is found", () -> characters().size() == 7);
    assertThat(page.text()).isEqualTo("Hkllo 42");
    waitUntilStored("7 characters");
    List<JsonNode> stored = lastCorrections(7);
    assertThat(stored).extracting(each -> each.get("read").asText()).startsWith("H", "e", "l");
    assertThat(stored).extracting(each -> each.get("label").asText()).startsWith("H", "k", "l");
    assertThat(stored.get(0).get("strokes")).hasSize(3);
  }

  @Test
  void storesNothingOfATextThatTheInkDoesNotShow() throws IOException {
    writeHello();
    long before = corrections();

    type("XXXXX XX");

    page.waitUntil("its ink is found", () -> characters().size() == 7);
    assertThat(page.text()).isEqualTo("XXXXX XX");
    assertThat(corrections()).isEqualTo(before);
  }

  @Test
  void storesNothingIfTheUserDoesNotWantIt() throws IOException {
    writeHello();
    long before = corrections();
    page.click("label[for=keep]");

    characters().get(4).click();
    button("#candidates", "O").click();

    assertThat(page.text()).isEqualTo("HellO 42");
    assertThat(page.find("#keep-note").getText()).isEmpty();
    assertThat(corrections()).isEqualTo(before);
  }

  @Test
  void keepsATextThatTheModelCannotKnow() {
    writeHello();

    type("Héllo 42");

    page.waitUntil("it says so", () -> page.find("#note").getText().startsWith("Kept as you"));
    assertThat(page.text()).isEqualTo("Héllo 42");
    page.click("#restore");
    assertThat(page.text()).isEqualTo("Hello 42");
    // The browser itself reports the refusal.
    assertThat(page.errors()).allMatch(line -> line.contains("400"));
  }

  private void type(String text) {
    page.click("#edit");
    page.find("#editor").sendKeys(Keys.chord(Keys.CONTROL, "a"), text, Keys.ENTER);
  }

  private void waitUntilStored(String what) {
    page.waitUntil(
        "it is stored", () -> page.find("#keep-note").getText().equals("Stored: " + what + "."));
  }

  private static long corrections() throws IOException {
    return Files.exists(corrections.resolve("corrections.jsonl"))
        ? Files.readAllLines(corrections.resolve("corrections.jsonl")).size()
        : 0;
  }

  private static List<JsonNode> lastCorrections(int count) throws IOException {
    List<String> lines = Files.readAllLines(corrections.resolve("corrections.jsonl"));
    List<JsonNode> last = new ArrayList<>();
    for (String line : lines.subList(lines.size() - count, lines.size())) {
      last.add(Demo.JSON.readTree(line));
    }
    return last;
  }

  @Test
  void erasesWholeStrokesAsOneStep() {
    writeHello();

    page.click("#erase");
    page.trace(page.placed(HELLO, DrawingPage.MARGIN).get(9));
    page.waitUntil("the 2 is gone", () -> page.text().equals("Hello 4"));
    page.click("#erase");
    page.click("#undo");

    page.waitUntil("it is back", () -> page.text().equals("Hello 42"));
  }

  @Test
  void tellsWhatDoesNotLookLikeAFormat() {
    page.expect("format");
    WebElement field = page.find("#format");
    field.clear();
    field.sendKeys("[A-Z][a-z]+ [0-9]{2}", Keys.ENTER);
    writeHello();
    assertThat(page.find("#note").getText()).isEmpty();

    field.clear();
    field.sendKeys("[0-9]{2}", Keys.ENTER);

    page.waitUntil("it says so", () -> page.find("#note").getText().endsWith("it reads: Hello 42"));
  }

  @Test
  void writesOnLinesAndLooksCloser() {
    writeHello();
    page.click("#guides");
    assertThat(page.marked()).isPositive();
    long inked = page.inked();

    page.click("#zoom");

    assertThat(page.inked()).isGreaterThan(inked);
    assertThat(page.text()).isEqualTo("Hello 42");
  }
}
