package dev.recogniser.training.track;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What MLflow takes as names and values, whichever system its server runs on. */
final class Names {

  /** The longest value of a parameter. */
  static final int PARAMETER = 6000;

  /** The longest value of a tag. */
  static final int TAG = 8000;

  private static final int KEY = 250;
  private static final String CUT = "…";
  private static final Pattern OUTSIDE_KEYS = Pattern.compile("[^/\\p{L}\\p{N}_.\\- ]");
  private static final Pattern OUTSIDE_MODELS = Pattern.compile("[/:%\"']");

  private Names() {}

  /** A name of a parameter, metric or tag, which MLflow may use as a path. */
  static String key(String name) {
    String allowed = OUTSIDE_KEYS.matcher(name).replaceAll("_");
    String path = path(allowed.length() > KEY ? allowed.substring(0, KEY) : allowed);
    return path.isEmpty() ? "_" : path;
  }

  /** Slashed parts without those that are empty or lead elsewhere. */
  static String path(String path) {
    return Arrays.stream(path.split("/"))
        .filter(part -> !part.isEmpty() && !part.equals(".") && !part.equals(".."))
        .collect(Collectors.joining("/"));
  }

  /** A name of a registered model. */
  static String model(String name) {
    String allowed = OUTSIDE_MODELS.matcher(name).replaceAll("_").strip();
    return allowed.isEmpty() ? "_" : allowed;
  }

  /** A value, cut if it is longer than MLflow takes. */
  static String value(String value, int longest) {
    return value.length() <= longest ? value : value.substring(0, longest - 1) + CUT;
  }
}
