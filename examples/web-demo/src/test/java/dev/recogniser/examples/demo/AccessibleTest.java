package dev.recogniser.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Dimension;

/** Looks with axe for what keeps people from using the page. */
class AccessibleTest extends InBrowser {

  private static final String AXE = axe();

  private static String axe() {
    try (InputStream in = AccessibleTest.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void hasNothingInTheWay(String scheme) {
    Map<String, String> feature = Map.of("name", "prefers-color-scheme", "value", scheme);
    browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
    assertThat(found()).as("empty").isEqualTo(List.of());

    page.draw(HEART);
    page.waitUntilRead();
    page.all("#text [role=button]").get(0).click();
    List.of("closer", "engine").forEach(page::unfold);
    assertThat(found()).as("with a reading").isEqualTo(List.of());

    page.click("#edit");
    assertThat(found()).as("while the text is edited").isEqualTo(List.of());
  }

  /** What is against a rule, and where. */
  private static Object found() {
    browser.executeScript(AXE);
    return browser.executeAsyncScript(
        "const done = arguments[0];"
            + "axe.run().then(({ violations }) => done(violations.map(({ help, nodes }) =>"
            + " help + ': ' + nodes.map(({ html }) => html).join(', '))), (e) => done([String(e)]));");
  }

  @Test
  void fitsOnANarrowScreen() {
    Dimension before = browser.manage().window().getSize();
    Map<String, Object> narrow =
        Map.of("width", 320, "height", 568, "deviceScaleFactor", 2, "mobile", true);
    browser.executeCdpCommand("Emulation.setDeviceMetricsOverride", narrow);
    try {
      page.draw(HEART);
      page.waitUntilRead();

      assertThat(browser.executeScript("return document.documentElement.scrollWidth"))
          .isEqualTo(320L);
    } finally {
      browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
      browser.manage().window().setSize(before);
    }
  }
}
