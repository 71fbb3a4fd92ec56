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
    assertThat(page.texts("#text [role=button]"))
        .containsExactly("H", "e", "a", "r", "t", "4", "7");
    assertThat(page.find("#canvas").getAriaRole()).isEqualTo("image");
    assertThat(page.find("#canvas").getAccessibleName()).contains("read as Heart 47");
  }

  @ParameterizedTest
  @CsvSource({"PEN,620 815 9347", "TOUCH,620 815 9347"})
  void readsDigitsOfAnyHand(PointerInput.Kind hand, String text) {
    DrawingPage other = new DrawingPage(browser, hand);
    other.expect("digits");
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

    page.unfold("engine");
    page.choose("#backend", backend);
    page.waitUntil(
        "it is read", () -> page.find("#times").getText().contains("Read by " + backend));

    assertThat(page.text()).isEqualTo("Heart 47");
    assertThat(page.find("#times").getText())
        .contains("pause", "network", "server", "decode")
        .contains("; language en.")
        .containsPattern("Read by " + backend + " \\d.* on cpu, ");
  }

  @Test
  void marksWhatItIsUnsureOf() {
    // As good a 1 as an l or an i.
    page.draw(Demo.JSON.valueToTree(new int[][] {{100, 20, 100, 160}}));
    page.waitUntilRead();

    assertThat(page.all("#text .unsure")).hasSize(1);
    assertThat(page.find("#text .unsure").getAccessibleName()).contains("unsure");
  }

  @Test
  void showsTheCandidatesOfTheCharacterThatIsChosen() {
    page.draw(HEART);
    page.waitUntilRead();
    assertThat(page.find("#chosen-label").getText()).isEqualTo("7");

    page.all("#text [role=button]").get(0).click();

    assertThat(page.find("#chosen-label").getText()).isEqualTo("H");
    assertThat(page.texts("#candidates b")).hasSize(5).startsWith("H");
    List<WebElement> bars = page.all("#candidates .bar span");
    assertThat(bars.get(0).getRect().width).isGreaterThan(bars.get(1).getRect().width);
  }

  @Test
  void writesEveryProbabilityInOneLine() {
    page.draw(HEART);
    page.waitUntilRead();

    page.all("#text [role=button]").get(4).click(); // > 99 %
    assertThat(page.texts("#candidates small")).contains("> 99 %", "< 1 %");
    assertThat(page.all("#candidates small"))
        .extracting(each -> each.getRect().height)
        .containsOnly(page.find("#candidates small").getRect().height);
  }

  @Test
  void showsADot() {
    page.draw(Demo.JSON.createArrayNode().add(Demo.JSON.createArrayNode().add(10).add(10)));
    page.waitUntilRead();

    assertThat(page.inked()).isBetween(20L, 60L);
  }

  @Test
  void showsHeatAfterAContrastThatSwitchedItOn() {
    long withHeat = heated();
    page.click("label[for=heat]");
    page.waitUntil("the heat is gone", () -> page.marked() < withHeat);

    page.click("#contrast-show");
    page.waitUntil(
        "the contrast is shown", () -> page.find("#contrast-show").getText().equals("Hide"));
    page.click("#contrast-show");

    page.waitUntil("the heat is there", () -> page.marked() == withHeat);
  }

  @Test
  void showsInkAloneUntilMoreIsAskedFor() {
    page.draw(HEART);
    page.waitUntilRead();
    assertThat(page.marked()).isZero();

    page.unfold("closer");
    page.click("label[for=boxes]");
    page.waitUntil("the boxes are there", () -> page.marked() > 0);
    long boxes = page.marked();
    page.click("label[for=heat]");
    page.waitUntil("the heat is there, too", () -> page.marked() > 2 * boxes);
    page.click("label[for=heat]");
    page.waitUntil("the heat is gone", () -> page.marked() == boxes);
    page.click("label[for=boxes]");
    page.waitUntil("the boxes are gone", () -> page.marked() == 0);
  }

  /** Draws, and has the heat shown; how much of it there is. */
  private long heated() {
    page.draw(HEART);
    page.waitUntilRead();
    page.unfold("closer");
    page.click("label[for=heat]");
    page.waitUntil("the heat is there", () -> page.marked() > 0);
    return page.marked();
  }

  @Test
  void showsWhyThisAndNotThat() {
    heated();
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
