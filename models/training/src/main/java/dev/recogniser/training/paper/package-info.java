/**
 * Written lines on synthetic paper: rules, squares, frames and uneven light, drawn by chance from a
 * seed, to measure what paper costs against the plain rendering.
 */
@NullMarked
package dev.recogniser.training.paper;

import org.jspecify.annotations.NullMarked;
