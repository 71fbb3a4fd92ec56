/**
 * What JMH wrote, read into values: a run's folder becomes {@link
 * dev.recogniser.bench.result.Results}, which report and comparison ask for measurements.
 */
@NullMarked
package dev.recogniser.bench.result;

import org.jspecify.annotations.NullMarked;
