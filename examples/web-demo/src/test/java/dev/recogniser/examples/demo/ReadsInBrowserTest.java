package dev.recogniser.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.PointerInput;

/** Draws on the page, and looks at what it makes of that. */
class ReadsInBrowserTest extends InBrowser {

  private static final JsonNode NUMBER = Samples.strokes("number.json").get("strokes");

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

  @ParameterizedTest
  @CsvSource({"djl", "dl4j"})
  void readsWithAnotherBackend(String backend) {
    page.draw(HEART);
    page.waitUntilRead();

    page.choose("#backend", backend);
    page.waitUntil(
        "it is read", () -> page.find("#times").getText().contains("Read by " + backend));

    assertThat(page.text()).isEqualTo("Heart 47");
    assertThat(page.find("#times").getText())
        .contains("pause", "network", "server", "explain")
        .contains("; language en.")
        .containsPattern("Read by " + backend + " \\d.* on cpu, ");
  }

  @Test
  void marksWhatItIsUnsureOf() {
    // As good a 1 as an l or an i.
    page.draw(Demo.JSON.valueToTree(new int[][] {{100, 20, 100, 160}}));
    page.waitUntilRead();

    assertThat(page.all("#characters li.unsure")).hasSize(1);
    assertThat(page.all("#text .unsure")).hasSize(1);
    assertThat(page.find("#characters li").getAccessibleName()).contains("unsure");
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
}
