/**
 * Holds two runs against each other. {@link dev.recogniser.bench.compare.Comparison} tells the rule
 * and its reason; its constants are in {@link dev.recogniser.bench.compare.Limits}.
 */
@NullMarked
package dev.recogniser.bench.compare;

import org.jspecify.annotations.NullMarked;
