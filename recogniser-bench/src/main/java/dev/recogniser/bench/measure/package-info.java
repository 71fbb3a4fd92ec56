/**
 * What is measured, as JMH benchmarks: {@link dev.recogniser.bench.measure.CharacterBenchmark} a
 * character through the library, through the engine and through the engine's own API; {@link
 * dev.recogniser.bench.measure.DrawingBenchmark} whole drawings; {@link
 * dev.recogniser.bench.measure.ReadingBenchmark} and {@link
 * dev.recogniser.bench.measure.LanguageBenchmark} what reading in context adds; {@link
 * dev.recogniser.bench.measure.ExpectationBenchmark} what it adds to expect something; {@link
 * dev.recogniser.bench.measure.PictureBenchmark} large pictures; {@link
 * dev.recogniser.bench.measure.StageBenchmark} and {@link
 * dev.recogniser.bench.measure.EngineStageBenchmark} their stages; {@link
 * dev.recogniser.bench.measure.StartBenchmark} the start; {@link
 * dev.recogniser.bench.measure.PeakBenchmark} what the machine could do.
 *
 * <p>Before anything is timed, {@link dev.recogniser.bench.measure.Parity} holds the engine to the
 * scores of the plain-Java reference on the very glyphs of the benchmark.
 */
@NullMarked
package dev.recogniser.bench.measure;

import org.jspecify.annotations.NullMarked;
