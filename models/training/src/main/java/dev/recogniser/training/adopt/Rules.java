package dev.recogniser.training.adopt;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The rule of each operator that is understood. */
final class Rules {

  private static final Map<String, Rule> ALL = all();

  private Rules() {}

  private static Map<String, Rule> all() {
    Map<String, Rule> all = new HashMap<>();
    all.putAll(Rearrangements.RULES);
    all.putAll(Activations.RULES);
    all.putAll(Arithmetic.RULES);
    all.putAll(LinearLayers.RULES);
    all.putAll(Poolings.RULES);
    all.putAll(Reductions.RULES);
    all.putAll(Endings.RULES);
    all.put("Conv", Convolutions::conv);
    all.put("Pad", Paddings::pad);
    return Map.copyOf(all);
  }

  static Optional<Rule> of(ForeignNode node) {
    return Optional.ofNullable(ALL.get(node.operator())).filter(rule -> node.isStandard());
  }
}
