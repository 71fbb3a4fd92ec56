/**
 * Random variation of training samples, stated as data: {@link
 * dev.recogniser.training.augment.GlyphAugmentation} varies images, {@link
 * dev.recogniser.training.augment.StrokeAugmentation} pen strokes before they are drawn. Both are
 * records of small records of numbers, such as {@link dev.recogniser.training.augment.Affine} and
 * {@link dev.recogniser.training.augment.Occlusion}, each of which knows its own units and ranges,
 * so that a recipe file can hold them as they are.
 *
 * <p>All of them are immutable, may be shared by threads, and draw every decision from the random
 * generator they are given: the same state of it gives the same sample.
 */
@NullMarked
package dev.recogniser.training.augment;

import org.jspecify.annotations.NullMarked;
