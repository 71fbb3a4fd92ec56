/** The ONNX Runtime backend; applications never name anything in here. */
@NullMarked
package dev.recogniser.onnx.internal;

import org.jspecify.annotations.NullMarked;
