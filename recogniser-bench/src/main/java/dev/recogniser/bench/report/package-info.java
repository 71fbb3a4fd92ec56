/**
 * Tells a person what a run measured. {@link dev.recogniser.bench.report.Report} puts the sections
 * together, ratios first: on a noisy machine they hold when the times do not. Each section is a
 * class that makes a {@link dev.recogniser.bench.report.Table} or says what it lacks.
 */
@NullMarked
package dev.recogniser.bench.report;

import org.jspecify.annotations.NullMarked;
