package dev.recogniser.examples.cli;

import dev.recogniser.Recognition;
import java.io.PrintWriter;
import java.util.List;

/** The text; on request a heading a file, and more below it. */
record TextReport(PrintWriter out, boolean headings, List<Detail> details) implements Report {

  @Override
  public void write(String file, Recognition result) {
    if (headings) {
      out.println("==> " + file + " <==");
    }
    if (!result.characters().isEmpty()) {
      out.println(result.text());
      details.forEach(detail -> detail.rows(result).forEach(out::println));
    }
    out.flush();
  }
}
