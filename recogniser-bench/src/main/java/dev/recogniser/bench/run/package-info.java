/**
 * Runs the benchmarks. A {@link dev.recogniser.bench.run.Plan} of steps is made for what the user
 * chose; each step becomes a JMH process of its own, since the settings of native thread pools must
 * stand in the environment before a JVM starts. What the processes wrote is merged into {@code
 * results.json}, and all that a reader must know of the machine and the settings goes into {@code
 * environment.json}. This process loads no engine: what engines can do is asked in processes of
 * their own.
 */
@NullMarked
package dev.recogniser.bench.run;

import org.jspecify.annotations.NullMarked;
