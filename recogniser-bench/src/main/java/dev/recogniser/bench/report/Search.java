package dev.recogniser.bench.report;

import dev.recogniser.bench.result.Key;
import dev.recogniser.bench.result.Measurement;
import java.util.List;

/** How long it takes to decide what lines say. */
final class Search implements Section {

  @Override
  public String title() {
    return "The search";
  }

  @Override
  public String reading() {
    return """
        Median time of deciding what a drawing's lines say, with three readings of each line and word,
        once the network has looked at everything: in all and for one of its characters.""";
  }

  @Override
  public Table table(Run run) {
    Table table = new Table(List.of("drawing", "language"), List.of("drawing's", "a character's"));
    for (Measurement one : run.all(Run.SEARCH, Measurement.SAMPLE)) {
      Key key = one.key();
      int characters = Run.CHARACTERS.getOrDefault(key.param("drawing"), 1);
      table.row(
          List.of(key.param("drawing"), key.param("language")),
          List.of(Numbers.time(one.micros(50)), Numbers.time(one.micros(50) / characters)));
    }
    return table;
  }
}
