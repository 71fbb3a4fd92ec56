package dev.recogniser.internal.resolve;

import dev.recogniser.internal.resolve.Provider.Rejected;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Two providers of one id: which of them would run is chance, so none does. */
final class Clashes {

  private Clashes() {}

  /** The providers, with one rejection in place of all that share an id. */
  static List<Provider> reject(Collection<Provider> providers) {
    Map<String, List<Provider>> byId =
        providers.stream()
            .collect(Collectors.groupingBy(Provider::id, TreeMap::new, Collectors.toList()));
    return byId.values().stream().map(Clashes::onlyOne).toList();
  }

  private static Provider onlyOne(List<Provider> sameId) {
    Provider first = sameId.get(0);
    if (sameId.size() == 1) {
      return first;
    }
    String names =
        sameId.stream().map(Provider::className).sorted().collect(Collectors.joining(" and "));
    int preference = sameId.stream().mapToInt(Provider::preference).max().getAsInt();
    String reason = "more than one provider has this id: " + names;
    String cure = "Keep one of them on the class path.";
    return new Rejected(first.id(), first.className(), preference, reason, cure, null);
  }
}
