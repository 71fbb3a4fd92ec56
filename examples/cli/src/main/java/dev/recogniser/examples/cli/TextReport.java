package dev.recogniser.examples.cli;

import dev.recogniser.Recognition;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** The text; on request a heading a file, of several pages one each, and more below it. */
record TextReport(PrintWriter out, boolean headings, List<Detail> details) implements Report {

  @Override
  public void write(Page page, Recognition result) {
    head(page);
    if (!result.characters().isEmpty()) {
      out.println(result.text());
      tell(result);
    }
    out.flush();
  }

  @Override
  public void write(Page page, Map<String, Recognition> results) {
    head(page);
    results.forEach(
        (name, result) -> {
          out.println(FieldRow.of(name, result));
          if (!result.characters().isEmpty()) {
            tell(result);
          }
        });
    out.flush();
  }

  private void head(Page page) {
    if (headings || page.isOneOfSeveral()) {
      out.println("==> " + Problems.harmless(page.toString()) + " <==");
    }
  }

  private void tell(Recognition result) {
    details.forEach(detail -> detail.rows(result).forEach(out::println));
  }
}
