package dev.recogniser.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** What is made of finished results. */
public interface Pages {

  /**
   * Writes the report and the charts into a folder with results.
   *
   * @param folder has {@code results.json} and {@code environment.json}
   * @throws IOException if a file cannot be read or written
   */
  void report(Path folder) throws IOException;

  /**
   * Says what changed beyond noise.
   *
   * @param results folders or their {@code results.json}, the older first
   * @param out where to say it
   * @return the exit code
   * @throws IOException if a file cannot be read
   */
  int compare(List<Path> results, PrintWriter out) throws IOException;
}
