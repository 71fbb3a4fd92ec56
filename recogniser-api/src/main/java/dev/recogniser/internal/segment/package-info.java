/**
 * Drawing to segments: threshold, connected components or strokes, text lines, characters, words.
 */
@NullMarked
package dev.recogniser.internal.segment;

import org.jspecify.annotations.NullMarked;
