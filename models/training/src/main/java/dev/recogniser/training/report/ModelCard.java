package dev.recogniser.training.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.recogniser.training.data.LabelIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a report says in the form of a <a href="https://huggingface.co/docs/hub/model-cards">Hugging
 * Face model card</a>: Markdown behind a header in YAML that their hub reads. Uploaded as {@code
 * README.md} beside the model file, it is the page of the model.
 */
final class ModelCard {

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .build();

  private static final List<String> FIGURES =
      List.of("n", "top1", "top3", "merged47", "caseInsensitive", "macroF1", "nll", "ece");

  /** What the hub's header calls them; {@code top1} is the accuracy. */
  private static final Map<String, String> HUB_TYPES =
      Map.of("top1", "accuracy", "merged47", "accuracy", "macroF1", "f1");

  private static final String UNKNOWN = "unknown";

  private final TrainingReport report;
  private final StringBuilder text = new StringBuilder();

  private ModelCard(TrainingReport report) {
    this.report = report;
  }

  /** The card of a report's model. */
  static String of(TrainingReport report) {
    ModelCard card = new ModelCard(report);
    card.header();
    card.model();
    card.data();
    card.scores();
    card.confusions();
    card.limits();
    card.recipe();
    return card.text.toString();
  }

  private void header() {
    Map<String, Object> header = new LinkedHashMap<>();
    String licence = fact("licence");
    if (!licence.equals(UNKNOWN)) {
      header.put("license", licence.toLowerCase(Locale.ROOT));
    }
    header.put("library_name", "onnx");
    header.put("pipeline_tag", "image-classification");
    header.put("tags", List.of("handwriting-recognition", "ocr", "onnx"));
    header.put("metrics", List.of("accuracy", "f1"));
    List<Map<String, Object>> results = report.glyphs().stream().map(ModelCard::result).toList();
    if (!results.isEmpty()) {
      header.put("model-index", List.of(GlyphFigures.ordered("name", name(), "results", results)));
    }
    text.append("---\n").append(yaml(header)).append("---\n\n");
  }

  private static Map<String, Object> result(GlyphResults results) {
    Map<String, Object> figures = results.metrics().figures();
    List<Map<String, Object>> metrics = new ArrayList<>();
    for (String name : FIGURES) {
      if (HUB_TYPES.containsKey(name) && figures.containsKey(name)) {
        metrics.add(
            GlyphFigures.ordered(
                "type", HUB_TYPES.get(name), "name", name, "value", figures.get(name)));
      }
    }
    return GlyphFigures.ordered(
        "task",
            GlyphFigures.ordered(
                "type", "image-classification", "name", "Handwritten character recognition"),
        "dataset", GlyphFigures.ordered("name", results.name(), "type", "other"),
        "metrics", metrics);
  }

  private void model() {
    text.append("# ").append(name()).append("\n\n");
    paragraph(
        "Reads one handwritten character, one of "
            + report.facts().getOrDefault("classes", String.valueOf(LabelIndex.CLASSES))
            + ". Input: a glyph of 28 × 28 pixels, values in [0, 1], made as preprocessing version "
            + report.facts().getOrDefault("preprocessing", "1")
            + " says (1: its ink; 2: its ink and where the pen went). Outputs: scores of the classes, whose softmax at temperature "
            + report.facts().getOrDefault("temperature", "1")
            + " gives the probabilities, and the feature maps that explanations are made of.");
  }

  private void data() {
    text.append("## Data and licence\n\n");
    paragraph("Licence of the weights: " + fact("licence") + ".");
    paragraph("Trained on: " + fact("data") + ".");
    if (!fact("attribution").isEmpty() && !fact("attribution").equals(UNKNOWN)) {
      paragraph(fact("attribution"));
    }
  }

  private void scores() {
    if (report.glyphs().isEmpty()) {
      return;
    }
    text.append("## Scores\n\n| data |");
    FIGURES.forEach(name -> text.append(' ').append(name).append(" |"));
    text.append("\n|---|").append("---|".repeat(FIGURES.size())).append('\n');
    for (GlyphResults results : report.glyphs()) {
      Map<String, Object> figures = results.metrics().figures();
      text.append("| ").append(cell(results.name())).append(" |");
      FIGURES.forEach(name -> text.append(' ').append(figure(figures.get(name))).append(" |"));
      text.append('\n');
    }
    text.append('\n');
    FIGURES.forEach(
        name ->
            text.append("- *")
                .append(name)
                .append("*: ")
                .append(Summary.meaning(name))
                .append('\n'));
    text.append('\n');
  }

  private static String figure(@Nullable Object value) {
    if (value instanceof Long count) {
      return Numbers.count(count);
    }
    return value instanceof Double number ? Numbers.plain(number) : Numbers.NONE;
  }

  private void confusions() {
    for (GlyphResults results : report.glyphs()) {
      List<ConfusedPair> pairs = results.pairs();
      if (!pairs.isEmpty()) {
        text.append("## Most confused in ").append(cell(results.name())).append("\n\n");
        text.append("| written | read as | times | share of written |\n|---|---|---|---|\n");
        text.append(pairs.stream().map(ModelCard::row).collect(Collectors.joining())).append('\n');
      }
    }
  }

  private static String row(ConfusedPair pair) {
    return "| %s | %s | %s | %s |%n"
        .formatted(
            Numbers.words(pair.truth()),
            Numbers.words(pair.reading()),
            Numbers.count(pair.count()),
            Numbers.percent(pair.share()))
        .replace("\r", "");
  }

  private void limits() {
    text.append("## Limits\n\n");
    paragraph(
        "One character at a time, and only the classes it has: anything else gets one of their labels."
            + " A glyph does not show how large the character was, so letters whose cases have one"
            + " shape, and 0 O o and 1 I l, are told apart by habit. The figures above hold for"
            + " handwriting like that of their data.");
  }

  private void recipe() {
    String recipe = report.facts().get("recipe");
    if (recipe == null) {
      return;
    }
    text.append("## Reproduce\n\n");
    paragraph(
        "Source revision "
            + fact("commit")
            + ". Each recipe as a file, and the data above, to `bin/training train`; from the second"
            + " on with `--start`, the folder of the training before:");
    text.append("```yaml\n").append(asYaml(recipe)).append("```\n");
  }

  private String name() {
    String file = fact("model").replaceAll(".*[/\\\\]", "").replaceAll("\\.onnx$", "");
    return file.equals(UNKNOWN) ? report.title() : file;
  }

  private String fact(String name) {
    return report.facts().getOrDefault(name, UNKNOWN);
  }

  private void paragraph(String words) {
    text.append(words.strip()).append("\n\n");
  }

  /** Text that neither ends a cell nor is taken for markup. */
  private static String cell(String words) {
    return words.replaceAll("([|<>*_`\\\\])", "\\\\$1").replaceAll("\\R", " ");
  }

  /** Of the JSON that a model file has; as it is if it is none. */
  private static String asYaml(String json) {
    try {
      JsonNode tree = new ObjectMapper().readTree(json);
      return yaml(tree);
    } catch (JsonProcessingException e) {
      return json + "\n";
    }
  }

  private static String yaml(Object value) {
    try {
      return YAML.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Maps of text and numbers are always YAML.", e);
    }
  }
}
