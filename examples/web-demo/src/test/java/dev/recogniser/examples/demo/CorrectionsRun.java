package dev.recogniser.examples.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.PointerInput;

/**
 * A user teaches the page: draws characters of one writer of a stroke file, says of each that was
 * read wrongly what it is, until 30 were corrected; then {@code bin/training fine-tune} makes a
 * model of the corrections, the running server takes it, and the writer's other characters are
 * drawn before and after. Arguments: the file, a folder for what comes of it, and the writers, or
 * none for the first five of at least 200 characters.
 */
final class CorrectionsRun {

  private static final int CORRECTIONS = 30;
  private static final int HELD_OUT = 100;
  private static final int ENOUGH = 200;
  private static final int WRITERS = 5;

  /** A character is drawn with a fifth of the canvas's height, as one of many would be. */
  private static final double MARGIN = 0.3;

  private final DrawingPage page;
  private final List<Character> heldOut;
  private final List<Character> drawn;

  private CorrectionsRun(DrawingPage page, List<Character> characters) {
    List<Character> shuffled = new ArrayList<>(characters);
    Collections.shuffle(shuffled, new Random(1));
    this.page = page;
    this.heldOut = shuffled.subList(0, HELD_OUT);
    this.drawn = shuffled.subList(HELD_OUT, shuffled.size());
  }

  /** A character to draw. */
  private record Character(String label, JsonNode strokes) {}

  public static void main(String[] args) throws Exception {
    Map<String, List<Character>> writers = read(Path.of(args[0]));
    List<String> chosen = List.of(args).subList(2, args.length);
    if (chosen.isEmpty()) {
      Predicate<String> many = writer -> writers.get(writer).size() >= ENOUGH;
      chosen = writers.keySet().stream().filter(many).limit(WRITERS).toList();
    }
    for (String writer : chosen) {
      teach(writer, writers.get(writer), Path.of(args[1]).resolve(writer.replace('/', '-')));
    }
    System.exit(0);
  }

  private static Map<String, List<Character>> read(Path file) throws IOException {
    Map<String, List<Character>> writers = new LinkedHashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode row = Demo.JSON.readTree(line);
        writers
            .computeIfAbsent(row.get("writer").asText(), any -> new ArrayList<>())
            .add(new Character(row.get("label").asText(), row.get("strokes")));
      }
    }
    return writers;
  }

  private static void teach(String writer, List<Character> characters, Path folder)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Path served = Files.write(folder.resolve("served.onnx"), Samples.model());
    try (Demo demo = Demo.start(served, folder, Limits.standard());
        DrawingPage page =
            DrawingPage.open(Chromium.desktop(1280, 960), PointerInput.Kind.PEN, demo.address())) {
      CorrectionsRun run = new CorrectionsRun(page, characters);
      long before = run.rightOnes();
      int shown = run.correct();
      Path tuned = fineTune(folder);
      String old = model(demo);
      Files.move(tuned, served, StandardCopyOption.ATOMIC_MOVE);
      page.waitUntil("the new model is served", () -> !model(demo).equals(old));
      System.out.printf(
          "%s: %d of %d read rightly before, %d after %d corrections (%d characters were drawn)%n",
          writer, before, HELD_OUT, run.rightOnes(), CORRECTIONS, shown);
    }
  }

  private static String model(Demo demo) {
    return demo.get("/api/options").json().at("/model/sha256").asText();
  }

  private long rightOnes() {
    return heldOut.stream().filter(each -> read(each).equals(each.label())).count();
  }

  /** What the page reads. */
  private String read(Character character) {
    page.click("#clear");
    page.waitUntil("all is gone", () -> page.state().equals("idle"));
    page.draw(character.strokes(), MARGIN);
    page.waitUntil("it is read", () -> !List.of("drawing", "reading").contains(page.state()));
    return page.text();
  }

  /** Corrects what is read wrongly, until that is enough; how many had to be drawn. */
  private int correct() {
    int corrected = 0;
    for (int i = 0; i < drawn.size(); i++) {
      if (!read(drawn.get(i)).equals(drawn.get(i).label()) && isOne()) {
        correct(drawn.get(i).label());
        corrected++;
      }
      if (corrected == CORRECTIONS) {
        return i + 1;
      }
    }
    throw new IllegalStateException("Only " + corrected + " were read wrongly.");
  }

  /** What was read as several characters has no single box to correct. */
  private boolean isOne() {
    return page.all("#characters li").size() == 1;
  }

  private void correct(String label) {
    page.find("#correct-label").sendKeys(label, Keys.ENTER);
    page.waitUntil("it is stored", () -> page.find("#correct-note").getText().startsWith("Stored"));
  }

  private static Path fineTune(Path folder) throws IOException, InterruptedException {
    Path tuned = folder.resolve("tuned.onnx");
    List<String> command =
        List.of(
            Path.of("..", "..", "bin", "training").toString(),
            "fine-tune",
            "--corrections=" + folder.resolve("corrections.jsonl"),
            "--out=" + tuned);
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(folder.resolve("fine-tune.json").toFile())
            .redirectError(folder.resolve("fine-tune.log").toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("See " + folder.resolve("fine-tune.log"));
    }
    return tuned;
  }
}
