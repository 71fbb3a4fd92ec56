package dev.recogniser.bench.result;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code jmh.json} is what JMH wrote; the numbers in {@code run} are invented. */
class ResultsTest {

  @TempDir Path folder;

  private static Path resource(String name) throws URISyntaxException {
    return Path.of(
        requireNonNull(ResultsTest.class.getResource("/dev/recogniser/bench/" + name)).toURI());
  }

  @ParameterizedTest
  @ValueSource(strings = {"50.0", "90.0", "95.0", "99.0", "100.0"})
  void findsThePercentilesThatJmhFound(String rank) throws Exception {
    JsonNode written = new JsonMapper().readTree(resource("jmh.json").toFile()).path(0);
    double said = written.at("/primaryMetric/scorePercentiles").path(rank).asDouble();

    Measurement read = Results.read(resource("jmh.json")).measurements().get(0);

    assertThat(read.micros(Double.parseDouble(rank))).isCloseTo(said, within(1e-6 * said));
    assertThat(read.meanMicros()).isCloseTo(22489.839, within(0.001));
  }

  @Test
  void readsWhatWasMeasuredAndWhere() throws Exception {
    Results run = Results.read(resource("run"));

    Key key =
        new Key(
            "CharacterBenchmark.library",
            Measurement.SAMPLE,
            1,
            Map.of(
                "backend",
                "onnx",
                "device",
                "cpu",
                "model",
                "emnist",
                "engineThreads",
                "1",
                "batch",
                "32"));
    Measurement library = run.find(key).orElseThrow();
    assertThat(library.primary().medians()).hasSize(2).allMatch(fork -> fork.size() == 2);
    assertThat(library.secondary(Measurement.ALLOCATION)).hasValue(70_401.5);
    assertThat(library.secondary("rss.peak")).hasValue(140.0);
    assertThat(run.find(key.with("batch", "1000"))).isEmpty();
    assertThat(run.environment().multiplyAdds("emnist")).hasValue(6_000_000);
    assertThat(run.environment().largest("stealPercent")).hasValue(2.5);
  }

  @Test
  void readsResultsWithoutARecordOfTheEnvironment() throws Exception {
    Environment environment = Results.read(resource("jmh.json")).environment();

    assertThat(environment.text("machine", "cpu")).isEmpty();
    assertThat(environment.each("processes")).isEmpty();
    assertThat(environment.multiplyAdds("emnist")).isEmpty();
    assertThat(environment.largest("loadBefore")).isEmpty();
  }

  @Test
  void putsTheRoundsOfAMeasurementTogether() throws Exception {
    Measurement once = Results.read(resource("jmh.json")).measurements().get(0);

    Results twice = new Results(List.of(once, once), Environment.UNKNOWN);

    assertThat(twice.measurements()).hasSize(1);
    assertThat(twice.measurements().get(0).primary().forks()).hasSize(4);
    assertThat(twice.measurements().get(0).micros(100)).isEqualTo(once.micros(100));
  }

  @Test
  void convertsRatesAndTimes() {
    Key key = new Key("A.b", "x", 1, Map.of());
    Measurement rate = measured(key, "ops/ms", 2);
    Measurement time = measured(key, "ms/op", 2);

    assertThat(rate.callsPerSecond()).isEqualTo(2000);
    assertThat(time.micros(50)).isEqualTo(2000);
    assertThatThrownBy(() -> rate.micros(50)).hasMessageContaining("no time");
    assertThatThrownBy(time::callsPerSecond).hasMessageContaining("no rate");
  }

  private static Measurement measured(Key key, String unit, double value) {
    Samples samples = new Samples(unit, List.of(List.of(Histogram.of(value))));
    return new Measurement(key, "", samples, Map.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "''; it is empty",
        "[{\"benchmark\": \"a.B.c\", \"primaryMetric\":; cut short",
        "<html>; no JSON",
        "[]; nothing could be measured",
        "{\"a\": 1}; no measurements of JMH",
        "[{\"primaryMetric\": {}}]; measurement 1",
        "[] []; no JSON"
      })
  void saysWhatIsWrongWithAFileThatIsNotJmhs(String content, String said) throws IOException {
    Path file = Files.writeString(folder.resolve(Results.FILE), content);

    assertThatThrownBy(() -> Results.read(folder))
        .isInstanceOf(ResultsException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(said);
  }

  @Test
  void saysThatThereIsNoFile() {
    assertThatThrownBy(() -> Results.read(folder))
        .isInstanceOf(ResultsException.class)
        .hasMessageContaining("no such file");
  }
}
