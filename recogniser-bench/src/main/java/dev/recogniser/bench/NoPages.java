package dev.recogniser.bench;

import dev.recogniser.OptionException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** Where reports and comparisons are not built in: the results are all there is. */
final class NoPages implements Pages {

  @Override
  public void report(Path folder) {}

  @Override
  public int compare(List<Path> results, PrintWriter out) {
    throw new OptionException("This build compares no results. Use one with reports.");
  }
}
