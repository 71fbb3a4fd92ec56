package dev.recogniser.bench.report;

/** A part of the report: a table, and how to read it. */
interface Section {

  /** What it is about. */
  String title();

  /** How to read the table. */
  String reading();

  /** Its numbers; empty if the run has none of them. */
  Table table(Run run);

  /** The whole part in Markdown. */
  default String markdown(Run run) {
    Table table = table(run);
    return "### %s\n\n%s"
        .formatted(
            title(),
            table.isEmpty()
                ? "Not measured in this run.\n"
                : reading() + "\n\n" + table.markdown());
  }
}
