package dev.recogniser.internal.segment;

/**
 * A way through a component from its top to its bottom.
 *
 * @param columns for each row the first column that lies right of it; not copied
 * @param inkLeft the ink left of it, in pixels
 * @param crossed the ink that it crosses, in pixels
 * @param middle the mean column of that ink
 * @param row its mean row
 * @param shared how many rows have ink on both sides
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SeamPath(int[] columns, int inkLeft, int crossed, double middle, double row, int shared) {}
