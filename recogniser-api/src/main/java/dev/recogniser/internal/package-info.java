/**
 * The recogniser itself: finds what lines may be divided into, normalises, infers in batches, has
 * the lines read in context, and writes down what they say.
 */
@NullMarked
package dev.recogniser.internal;

import org.jspecify.annotations.NullMarked;
