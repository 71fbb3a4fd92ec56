package dev.recogniser.format;

import java.util.Locale;

/** A model's layers and metadata as text. */
final class Description {

  private final Graph graph;
  private final StringBuilder text = new StringBuilder();
  private final int nameWidth;

  private Description(Graph graph) {
    this.graph = graph;
    int longest = graph.nodes().stream().mapToInt(node -> node.output().length()).max().orElse(0);
    this.nameWidth = Math.max(16, longest);
  }

  static String of(ModelFile file) {
    Description description = new Description(file.graph());
    description.addTable(file);
    description.addFacts(file);
    return description.text.toString();
  }

  private void addTable(ModelFile file) {
    row("value", "shape", "layer", "parameters", "multiply-adds");
    row(Graph.GLYPHS, graph.shape(Graph.GLYPHS), "", "", "");
    graph.nodes().forEach(this::addNode);
    row("total", "", "", file.parameters(), file.multiplyAdds());
  }

  private void addNode(Node node) {
    Shape output = graph.shape(node.output());
    LayerCost cost = LayerCost.of(node, output);
    row(node.output(), output, cost.layer(), node.operator().parameters(), cost.multiplyAdds());
  }

  private void row(Object... cells) {
    String format = "%-" + nameWidth + "s %-18s %-22s %12s %14s";
    text.append(String.format(Locale.ROOT, format, cells).stripTrailing()).append('\n');
  }

  private void addFacts(ModelFile file) {
    line("head", head(file));
    line("labels", String.join(" ", file.info().labels()));
    line("temperature", file.info().temperature());
    file.info()
        .nonCharacter()
        .ifPresent(last -> line("not a character", last.scale() + " × score + " + last.offset()));
    line("preprocessing", file.info().preprocessing().version());
    file.info().metadata().forEach(this::line);
  }

  private static String head(ModelFile file) {
    return GraphHead.of(file.graph())
        .map(head -> String.join(", ", head.layers()))
        .orElse("not computed from the features alone");
  }

  private void line(String key, Object value) {
    text.append(key).append(": ").append(value).append('\n');
  }
}
