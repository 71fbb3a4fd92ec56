/** Tests on the real ONNX Runtime, against a plain computation of the same small network. */
@NullMarked
package dev.recogniser.onnx.internal;

import org.jspecify.annotations.NullMarked;
