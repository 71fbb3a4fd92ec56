/**
 * Readers of labelled handwriting: IDX images such as EMNIST's, JSON lines of pen strokes such as
 * those made from UNIPEN, folders of images by label, and what users corrected. All are strict: a
 * file that is not what it should be is a {@link dev.recogniser.training.data.DataException} that
 * names the file, the record and the fault.
 *
 * <p>{@link dev.recogniser.training.data.Sources} reads any of them as a {@link
 * dev.recogniser.training.data.Source} of characters. {@link
 * dev.recogniser.training.data.LabelIndex} numbers the classes; {@link
 * dev.recogniser.training.data.Fold} divides data into parts for validation, alike for every
 * command; {@link dev.recogniser.training.data.ClassCounts} is the prior of the classes.
 */
@NullMarked
package dev.recogniser.training.data;

import org.jspecify.annotations.NullMarked;
