package dev.recogniser.examples.cli;

import dev.recogniser.Recognition;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** The text; on request a heading a file, and more below it. */
record TextReport(PrintWriter out, boolean headings, List<Detail> details) implements Report {

  @Override
  public void write(String file, Recognition result) {
    head(file);
    if (!result.characters().isEmpty()) {
      out.println(result.text());
      tell(result);
    }
    out.flush();
  }

  @Override
  public void write(String file, Map<String, Recognition> results) {
    head(file);
    results.forEach(
        (name, result) -> {
          out.println(FieldRow.of(name, result));
          if (!result.characters().isEmpty()) {
            tell(result);
          }
        });
    out.flush();
  }

  private void head(String file) {
    if (headings) {
      out.println("==> " + file + " <==");
    }
  }

  private void tell(Recognition result) {
    details.forEach(detail -> detail.rows(result).forEach(out::println));
  }
}
