/**
 * A command that reads drawings, on the public API alone. {@link
 * dev.recogniser.examples.cli.RecogniseCommand} reads each {@link
 * dev.recogniser.examples.cli.DrawingFile} by a {@link dev.recogniser.examples.cli.Task}, as a
 * whole or field by field, and that hands what it says to a {@link
 * dev.recogniser.examples.cli.Report}: as text, or as JSON lines, in the library's form.
 */
@NullMarked
package dev.recogniser.examples.cli;

import org.jspecify.annotations.NullMarked;
