package dev.recogniser.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recogniser.ModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new model file is taken while the server runs. */
class ModelSwapTest {

  private static final String HEART = Samples.strokes("heart.json").put("explain", true).toString();

  @TempDir private Path folder;
  private Path model;

  @BeforeEach
  void setUp() throws IOException {
    model = Files.write(folder.resolve("mine.onnx"), Samples.modelBy("a"));
  }

  @Test
  void takesANewModelUnderLoadWithoutAFault() throws Exception {
    try (Demo demo = Demo.start(model, null, Limits.standard())) {
      Set<String> seen = ConcurrentHashMap.newKeySet();
      AtomicInteger wrong = new AtomicInteger();
      AtomicBoolean enough = new AtomicBoolean();
      ExecutorService clients = Executors.newFixedThreadPool(4);
      for (int i = 0; i < 4; i++) {
        clients.submit(() -> read(demo, enough, seen, wrong));
      }
      waitFor(seen, 1);
      for (String producer : new String[] {"b", "c", "d"}) {
        replace(producer);
        waitFor(seen, seen.size() + 1);
      }
      enough.set(true);
      clients.shutdown();
      assertThat(clients.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
      assertThat(wrong).hasValue(0);
      assertThat(seen).hasSize(4);
      assertThat(demo.get("/metrics").text()).contains("recogniser_models_taken_total 3.0");
    }
  }

  private static void read(Demo demo, AtomicBoolean enough, Set<String> seen, AtomicInteger wrong) {
    while (!enough.get()) {
      Demo.Reply reply = demo.post("/api/recognise", HEART);
      if (reply.status() == 200 && reply.json().get("text").asText().equals("Heart 47")) {
        seen.add(reply.json().at("/model/sha256").asText());
      } else {
        System.out.println(reply.text());
        wrong.incrementAndGet();
      }
    }
  }

  private static void waitFor(Set<String> seen, int count) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (seen.size() < count && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    assertThat(seen).hasSize(count);
  }

  /** As training writes it: beside the old one, then in its place. */
  private void replace(String producer) throws IOException {
    Path fresh = Files.write(folder.resolve("fresh.onnx"), Samples.modelBy(producer));
    Files.move(fresh, model, StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void keepsTheOldModelWhenTheNewOneIsDamaged() throws Exception {
    try (Demo demo = Demo.start(model, null, Limits.standard())) {
      String before = demo.get("/health").json().at("/model/sha256").asText();
      Files.write(model, new byte[] {1, 2, 3});
      Thread.sleep(2500);
      assertThat(demo.get("/health").json().at("/model/sha256").asText()).isEqualTo(before);
      assertThat(demo.post("/api/recognise", HEART).status()).isEqualTo(200);
      assertThat(
              demo.post("/api/recognise", HEART.replace("{", "{\"alphabet\":\"lower\",")).status())
          .isEqualTo(200);
      replace("b");
      Thread.sleep(2500);
      assertThat(demo.get("/health").json().at("/model/sha256").asText()).isNotEqualTo(before);
    }
  }

  @Test
  void doesNotStartWithADamagedModel() throws IOException {
    Files.write(model, new byte[] {1, 2, 3});
    assertThatThrownBy(() -> Demo.start(model, null, Limits.standard()))
        .isInstanceOf(ModelException.class);
  }

  @Test
  void doesNotStartWithoutItsModel() {
    assertThatThrownBy(() -> Demo.start(folder.resolve("none.onnx"), null, Limits.standard()))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("none.onnx");
  }
}
