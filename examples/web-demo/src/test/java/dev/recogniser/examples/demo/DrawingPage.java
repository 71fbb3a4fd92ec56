package dev.recogniser.examples.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Interaction;
import org.openqa.selenium.interactions.PointerInput;
import org.openqa.selenium.interactions.PointerInput.MouseButton;
import org.openqa.selenium.interactions.PointerInput.Origin;
import org.openqa.selenium.interactions.Sequence;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page in a browser, and a user who sees and does there what a person can. */
record DrawingPage(ChromeDriver browser, PointerInput.Kind hand) implements AutoCloseable {

  /** How long a user waits. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Of the canvas on each side of a drawing, as a part of it. */
  static final double MARGIN = 0.1;

  /** From one point of a stroke to the next. */
  private static final Duration POINT = Duration.ofMillis(6);

  /** Opens the page of a server and waits until it is ready. */
  static DrawingPage open(ChromeDriver browser, PointerInput.Kind hand, String address) {
    DrawingPage page = new DrawingPage(browser, hand);
    browser.get(address);
    page.waitUntil("the page is ready", () -> !page.all("#examples button").isEmpty());
    return page;
  }

  /** Draws strokes, which are made to fit the canvas. */
  void draw(JsonNode strokes) {
    draw(strokes, 0, strokes.size());
  }

  /** Draws some of the strokes, where they are if all are made to fit. */
  void draw(JsonNode strokes, int from, int to) {
    placed(strokes, MARGIN).subList(from, to).forEach(this::trace);
  }

  /** Draws strokes as large as the canvas without a margin on each side, a part of it. */
  void draw(JsonNode strokes, double margin) {
    placed(strokes, margin).forEach(this::trace);
  }

  /** Strokes made to fit the canvas without its margin, as points of the window. */
  List<double[]> placed(JsonNode strokes, double margin) {
    @SuppressWarnings("unchecked")
    Map<String, Number> canvas =
        (Map<String, Number>)
            browser.executeScript(
                "const canvas = document.getElementById('canvas');"
                    + "canvas.scrollIntoView({ block: 'nearest' });"
                    + "return canvas.getBoundingClientRect().toJSON();");
    Frame frame =
        new Frame(
            canvas.get("x").doubleValue(),
            canvas.get("y").doubleValue(),
            canvas.get("width").doubleValue(),
            canvas.get("height").doubleValue());
    return frame.within(margin).fit(Demo.JSON.convertValue(strokes, double[][].class));
  }

  /** Puts the hand down at the first of these points of the window, and lifts it at the last. */
  void trace(double[] points) {
    PointerInput pointer = new PointerInput(hand, hand.name());
    browser.perform(List.of(moves(pointer, points).addAction(lift(pointer))));
  }

  /** Draws one of the strokes, and presses keys before the hand is lifted. */
  void drawPressing(JsonNode strokes, int index, CharSequence... keys) {
    PointerInput pointer = new PointerInput(hand, hand.name());
    browser.perform(List.of(moves(pointer, placed(strokes, MARGIN).get(index))));
    press(keys);
    browser.perform(List.of(new Sequence(pointer, 0).addAction(lift(pointer))));
  }

  private static Interaction lift(PointerInput pointer) {
    return pointer.createPointerUp(MouseButton.LEFT.asArg());
  }

  private static Sequence moves(PointerInput pointer, double[] points) {
    Sequence moves = new Sequence(pointer, 0);
    for (int i = 0; i < points.length; i += 2) {
      int x = (int) Math.round(points[i]);
      int y = (int) Math.round(points[i + 1]);
      moves.addAction(
          pointer.createPointerMove(i == 0 ? Duration.ZERO : POINT, Origin.viewport(), x, y));
      if (i == 0) {
        moves.addAction(pointer.createPointerDown(MouseButton.LEFT.asArg()));
      }
    }
    return moves;
  }

  /** Waits until all that is drawn has been read. */
  void waitUntilRead() {
    waitUntil("it is read", () -> "read".equals(state()));
  }

  void waitUntil(String what, BooleanSupplier holds) {
    new WebDriverWait(browser, PATIENCE, Duration.ofMillis(20))
        .withMessage(() -> what + "; the page says: " + problem() + " " + state() + " " + text())
        .until(any -> holds.getAsBoolean());
  }

  String state() {
    return browser.findElement(By.tagName("html")).getDomAttribute("data-state");
  }

  /** The text that was read, as it stands there. */
  String text() {
    return find("#text").getDomProperty("textContent");
  }

  String problem() {
    return String.join(" ", texts("#problem p"));
  }

  WebElement find(String selector) {
    return browser.findElement(By.cssSelector(selector));
  }

  List<WebElement> all(String selector) {
    return browser.findElements(By.cssSelector(selector));
  }

  List<String> texts(String selector) {
    return all(selector).stream().map(each -> each.getDomProperty("textContent")).toList();
  }

  void click(String selector) {
    find(selector).click();
  }

  /** Says what is expected: one of the chips beneath the text. */
  void expect(String value) {
    click("#expect label:has([value='" + value + "'])");
  }

  /** Unfolds what stands at the end of the page. */
  void unfold(String id) {
    click("#" + id + " summary");
  }

  void choose(String selector, String value) {
    new Select(find(selector)).selectByValue(value);
  }

  void press(CharSequence... keys) {
    browser.switchTo().activeElement().sendKeys(Keys.chord(keys));
  }

  void upload(Path file) {
    find("#upload").sendKeys(file.toAbsolutePath().normalize().toString());
  }

  /** How many points of what lies under the strokes are not clear: boxes and heat. */
  long marked() {
    return painted("marks");
  }

  /** How many points of the strokes are not clear. */
  long inked() {
    return painted("canvas");
  }

  private long painted(String id) {
    return (long)
        browser.executeScript(
            "const canvas = document.getElementById(arguments[0]);"
                + "const { data } = canvas.getContext('2d')"
                + ".getImageData(0, 0, canvas.width, canvas.height);"
                + "let count = 0;"
                + "for (let i = 3; i < data.length; i += 4) count += data[i] > 0;"
                + "return count;",
            id);
  }

  /** A number that changes with what lies under the strokes. */
  long marksHash() {
    String picture =
        (String) browser.executeScript("return document.getElementById('marks').toDataURL();");
    return Arrays.hashCode(picture.toCharArray());
  }

  /** The errors in the browser's console since they were asked for. */
  List<String> errors() {
    return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().equals(Level.SEVERE))
        .map(LogEntry::toString)
        .toList();
  }

  @Override
  public void close() {
    browser.quit();
  }
}
