package dev.recogniser.examples.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.zip.GZIPInputStream;
import org.openqa.selenium.interactions.PointerInput;

/**
 * A user teaches the page: draws 30 characters of one writer of a stroke file, and says of each
 * whether it was read rightly or what it is. Then {@code bin/training fine-tune} makes a model of
 * that, the running server takes it, and reads the writer's other characters before and after.
 *
 * <p>Arguments: the file; a folder for what comes of it; {@code --only-wrong} for a user who says
 * nothing of what was read rightly; the writers, or none for all of at least 200 characters.
 */
final class CorrectionsRun {

  private static final int CORRECTIONS = 30;
  private static final int ENOUGH = 200;
  private static final int PEN_WIDTH = 14; // of the file's 256 units
  private static final String TUNED = "tuned.onnx";
  private static final int REFUSED = 1;
  private static final String ONLY_WRONG = "--only-wrong";

  /** A character is drawn as large as one of many would be. */
  private static final double MARGIN = 0.3;

  private final Demo demo;
  private final boolean onlyWrong;

  private CorrectionsRun(Demo demo, boolean onlyWrong) {
    this.demo = demo;
    this.onlyWrong = onlyWrong;
  }

  /** A character to draw. */
  private record Character(String label, JsonNode strokes) {}

  /** How many of how many were read rightly. */
  private record Score(long right, int of) {
    @Override
    public String toString() {
      return "%.1f %%".formatted(100.0 * right / of);
    }
  }

  public static void main(String[] args) throws Exception {
    Map<String, List<Character>> writers = read(Path.of(args[0]));
    List<String> rest = new ArrayList<>(List.of(args).subList(2, args.length));
    boolean onlyWrong = rest.remove(ONLY_WRONG);
    if (rest.isEmpty()) {
      writers.keySet().stream()
          .filter(writer -> writers.get(writer).size() >= ENOUGH)
          .forEach(rest::add);
    }
    for (String writer : rest) {
      Path folder = Path.of(args[1]).resolve(writer.replace('/', '-'));
      System.out.println(writer + ": " + teach(writers.get(writer), folder, onlyWrong));
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

  private static String teach(List<Character> characters, Path folder, boolean onlyWrong)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Files.deleteIfExists(folder.resolve("corrections.jsonl"));
    Path served = Files.write(folder.resolve("served.onnx"), Samples.model());
    List<Character> shuffled = new ArrayList<>(characters);
    Collections.shuffle(shuffled, new Random(1));
    try (Demo demo = Demo.start(served, folder, Limits.standard())) {
      CorrectionsRun run = new CorrectionsRun(demo, onlyWrong);
      int seen = run.correct(shuffled);
      List<Character> others = shuffled.subList(seen, shuffled.size());
      Score before = run.score(others);
      boolean better = fineTune(folder);
      if (better) {
        run.serve(folder.resolve(TUNED), served);
      }
      return "%s before, %s after %d corrections%s; %d drawn, %d others read"
          .formatted(
              before,
              run.score(others),
              CORRECTIONS,
              better ? "" : " (fine-tune advised against its model)",
              seen,
              others.size());
    }
  }

  /** Draws on the page and says what it was, until that was done often enough; how many it took. */
  private int correct(List<Character> characters) {
    try (DrawingPage page =
        DrawingPage.open(Chromium.desktop(1280, 960), PointerInput.Kind.PEN, demo.address())) {
      int said = 0;
      for (int i = 0; i < characters.size(); i++) {
        said += sayWhatItIs(page, characters.get(i)) ? 1 : 0;
        if (said == CORRECTIONS) {
          return i + 1;
        }
      }
      throw new IllegalStateException("Only " + said + " could be corrected.");
    }
  }

  private boolean sayWhatItIs(DrawingPage page, Character character) {
    page.click("#clear");
    page.waitUntil("all is gone", () -> page.state().equals("idle"));
    page.draw(character.strokes(), MARGIN);
    page.waitUntil("it is read", () -> !List.of("drawing", "reading").contains(page.state()));
    boolean right = page.text().equals(character.label());
    // What was read as several characters has no single box to correct.
    if (page.all("#text [role=button]").size() != 1 || (right && onlyWrong)) {
      return false;
    }
    if (right) {
      page.click("#candidates button");
    } else {
      page.find("#other").sendKeys(character.label());
    }
    page.waitUntil("it is stored", () -> page.find("#keep-note").getText().startsWith("Stored"));
    return true;
  }

  /** Makes a model; whether it is to be used. */
  private static boolean fineTune(Path folder) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Path.of("..", "..", "bin", "training").toString(),
            "fine-tune",
            "--force",
            "--corrections=" + folder.resolve("corrections.jsonl"),
            "--out=" + folder.resolve(TUNED));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(folder.resolve("fine-tune.json").toFile())
            .redirectError(folder.resolve("fine-tune.log").toFile())
            .start();
    int code = process.waitFor();
    if (code != 0 && code != REFUSED) {
      throw new IllegalStateException("See " + folder.resolve("fine-tune.log"));
    }
    return code == 0;
  }

  /** Puts a model in the place of the one that is served, and waits until it reads. */
  private void serve(Path tuned, Path served) throws IOException, InterruptedException {
    String old = model();
    Files.move(tuned, served, StandardCopyOption.ATOMIC_MOVE);
    while (model().equals(old)) {
      Thread.sleep(100);
    }
  }

  private String model() {
    return demo.get("/api/options").json().at("/model/sha256").asText();
  }

  private Score score(List<Character> characters) {
    long right = characters.stream().filter(each -> read(each).equals(each.label())).count();
    return new Score(right, characters.size());
  }

  private String read(Character character) {
    ObjectNode question = Demo.JSON.createObjectNode().put("penWidth", PEN_WIDTH);
    question.set("strokes", character.strokes());
    return demo.post("/api/recognise", question.toString()).json().get("text").asText();
  }
}
