/**
 * What several commands have in common: their options, with checks of the values, and how they tell
 * of their progress and results.
 */
@NullMarked
package dev.recogniser.training.cli;

import org.jspecify.annotations.NullMarked;
