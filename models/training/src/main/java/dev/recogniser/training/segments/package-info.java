/**
 * What the segmenter makes of written lines and words, right and wrong: {@link
 * dev.recogniser.training.segments.WrittenText} knows where each character stands, {@link
 * dev.recogniser.training.segments.WrittenTexts} draws them in several ways, and {@link
 * dev.recogniser.training.segments.FoundSegments} holds the segmenter's hypotheses against them.
 */
@NullMarked
package dev.recogniser.training.segments;

import org.jspecify.annotations.NullMarked;
