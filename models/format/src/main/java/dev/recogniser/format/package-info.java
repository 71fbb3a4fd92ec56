/** The model file: a small typed subset of ONNX, read, validated, described and written. */
@NullMarked
package dev.recogniser.format;

import org.jspecify.annotations.NullMarked;
