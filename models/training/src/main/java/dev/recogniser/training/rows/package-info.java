/**
 * Measures how well several rows of writing are read on one page, against the same rows each read
 * alone: rows and letters as close or as far apart as asked for, level or tilted.
 */
@NullMarked
package dev.recogniser.training.rows;

import org.jspecify.annotations.NullMarked;
