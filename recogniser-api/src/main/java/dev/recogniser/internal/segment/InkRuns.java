package dev.recogniser.internal.segment;

/** Horizontal runs of ink, from the top and in each row from the left. */
interface InkRuns {

  /** How many runs. */
  int count();

  /** A run's row. */
  int row(int run);

  /** A run's first column. */
  int start(int run);

  /** The column after a run's last. */
  int end(int run);
}
