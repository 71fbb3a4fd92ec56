package dev.recogniser.examples.demo;

import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A file of the page with all that it imports, so that a browser asks once for what is written in
 * many. The files are plain modules and style sheets, which browsers take one by one, too; imports
 * stand in lines of their own, name their file, and go in no circle.
 */
final class Bundle {

  private static final Pattern SCRIPT_IMPORT =
      Pattern.compile("^import \\{([^}]*)} from '\\./([a-z]+)\\.js';\n", Pattern.MULTILINE);

  private static final Pattern EXPORT =
      Pattern.compile(
          "^export (?=(?:async function|function|class|const) (\\w+))", Pattern.MULTILINE);

  private static final Pattern STYLE_IMPORT =
      Pattern.compile("^@import url\\(\"([a-z]+)\\.css\"\\);\n", Pattern.MULTILINE);

  private final UnaryOperator<String> files;
  private final StringBuilder whole = new StringBuilder();
  private final Set<String> done = new HashSet<>();

  private Bundle(UnaryOperator<String> files) {
    this.files = files;
  }

  /**
   * A module and all that it imports: each becomes a function that is called once, and what it
   * exports the function's result.
   *
   * @param name the module's, without its ending
   * @param files gives the text of a file by its name
   */
  static String script(String name, UnaryOperator<String> files) {
    Bundle bundle = new Bundle(files);
    bundle.append(name);
    return bundle.whole.toString();
  }

  /**
   * A style sheet and those that it imports.
   *
   * @param name the sheet's, without its ending
   * @param files gives the text of a file by its name
   */
  static String style(String name, UnaryOperator<String> files) {
    return STYLE_IMPORT
        .matcher(files.apply(name + ".css"))
        .replaceAll(found -> quoted(style(found.group(1), files)));
  }

  private void append(String name) {
    if (!done.add(name)) {
      return;
    }
    String module = files.apply(name + ".js");
    SCRIPT_IMPORT.matcher(module).results().forEach(found -> append(found.group(2)));
    String exports =
        EXPORT
            .matcher(module)
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.joining(", "));
    String body = SCRIPT_IMPORT.matcher(module).replaceAll(Bundle::constant);
    whole
        .append("const ")
        .append(variable(name))
        .append(" = (() => {\n")
        .append(EXPORT.matcher(body).replaceAll(""))
        .append("return { ")
        .append(exports)
        .append(" };\n})();\n");
  }

  private static String constant(MatchResult found) {
    return quoted("const {" + found.group(1) + "} = " + variable(found.group(2)) + ";\n");
  }

  private static String variable(String module) {
    return "module_" + module;
  }

  private static String quoted(String text) {
    return Matcher.quoteReplacement(text);
  }
}
