/**
 * The oracle: every operator as its definition reads, in plain Java, one glyph at a time and in
 * double precision. Slow on purpose: {@link dev.recogniser.testkit.oracle.Oracle} is what engines
 * are held against, so it must be plain to see that it is right. {@link
 * dev.recogniser.testkit.oracle.HeadOracle} is the same for gradients, and {@link
 * dev.recogniser.testkit.oracle.ClassActivation} for the maps made of them.
 */
@NullMarked
package dev.recogniser.testkit.oracle;

import org.jspecify.annotations.NullMarked;
