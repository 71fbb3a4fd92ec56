package dev.recogniser.training.adopt;

/** What an axis of a value runs over. */
enum Axis {
  BATCH,
  CHANNEL,
  ROW,
  COLUMN
}
