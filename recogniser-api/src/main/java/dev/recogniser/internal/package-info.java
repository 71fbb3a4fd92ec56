/** The recogniser itself: segments, normalises, infers in batches and decodes. */
@NullMarked
package dev.recogniser.internal;

import org.jspecify.annotations.NullMarked;
