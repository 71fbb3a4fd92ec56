package dev.recogniser.examples.demo;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The browser of the tests: Chromium without a window, by Selenium. */
final class Chromium {

  /** Why what needs it is skipped. */
  static final String MISSING =
      "not run in a real browser: chromium or chromedriver is not on the PATH"
          + " (Debian: apt-get install chromium chromium-driver)";

  private static final String BROWSER = "chromium";
  private static final String DRIVER = "chromedriver";

  /** Selenium looks for a newer part of the protocol that the tests do not use, and warns. */
  private static final Logger PROTOCOL = Logger.getLogger("org.openqa.selenium.devtools");

  private Chromium() {}

  static boolean isInstalled() {
    return find(BROWSER).isPresent() && find(DRIVER).isPresent();
  }

  /** One with a window of a size. */
  static ChromeDriver desktop(int width, int height) {
    return start(options().addArguments("--window-size=" + width + "," + height));
  }

  /** One that says that it is a phone: a narrow screen of many pixels, and fingers. */
  static ChromeDriver phone(int width, int height) {
    Map<String, Object> screen =
        Map.of("width", width, "height", height, "pixelRatio", 3.0, "touch", true);
    return start(
        options().setExperimentalOption("mobileEmulation", Map.of("deviceMetrics", screen)));
  }

  private static ChromeDriver start(ChromeOptions options) {
    File driver = find(DRIVER).orElseThrow(() -> new IllegalStateException(MISSING)).toFile();
    PROTOCOL.setLevel(Level.SEVERE);
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(driver).build();
    return new ChromeDriver(service, options);
  }

  /**
   * A container's user is root, whom Chromium's sandbox refuses, and nothing but the page is asked
   * for.
   */
  private static ChromeOptions options() {
    return new ChromeOptions()
        .setBinary(find(BROWSER).orElseThrow(() -> new IllegalStateException(MISSING)).toFile())
        .addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic")
        .addArguments("--disable-dev-shm-usage", "--no-first-run", "--disable-sync")
        .addArguments("--disable-background-networking", "--disable-component-update")
        .addArguments("--force-color-profile=srgb", "--hide-scrollbars");
  }

  private static Optional<Path> find(String program) {
    List<String> folders = Arrays.asList(System.getenv("PATH").split(File.pathSeparator, -1));
    return folders.stream()
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
