package dev.recogniser.examples.cli;

import dev.recogniser.paper.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * A drawing's place.
 *
 * @param file the name of its file as it was given
 * @param number which page of the file it is, from 1
 * @param count how many pages the file has
 * @param sheet the sheet in a photo that is read straightened; null where an image is read as it is
 */
record Page(String file, int number, int count, @Nullable Sheet sheet) {

  /** Whether the file has others. */
  boolean isOneOfSeveral() {
    return count > 1;
  }

  /** What it is called in headings and messages. */
  @Override
  public String toString() {
    return isOneOfSeveral() ? file + ", page " + number : file;
  }
}
