package dev.recogniser.training.report;

import java.util.List;
import java.util.Map;

/** A part of a report: pictures, words on the page, figures for machines. */
interface Chapter {

  String title();

  List<Picture> pictures();

  /** Writes what stands below the title. */
  void write(Html page);

  /** All that the pictures show, by name. */
  Map<String, Object> figures();
}
