/**
 * Learns how people write lines, for the reader of {@code recogniser-api}: how tall each character
 * is and where it stands, what tells a character from half of one, gaps from spaces, and how much
 * each counts. {@link dev.recogniser.training.reading.ReadingCommand} makes the file that the
 * library ships, {@link dev.recogniser.training.reading.LatticeCommand} paints how a line is
 * decided by it.
 */
@NullMarked
package dev.recogniser.training.reading;

import org.jspecify.annotations.NullMarked;
