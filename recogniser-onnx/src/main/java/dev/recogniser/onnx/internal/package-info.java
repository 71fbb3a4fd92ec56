/**
 * The ONNX Runtime backend; applications never name anything in here.
 *
 * <p>{@link dev.recogniser.onnx.internal.OnnxBackend} is the provider. It runs the model file as it
 * is: {@code Sessions} sets ONNX Runtime up and says what is missing if that fails, {@link
 * dev.recogniser.onnx.internal.OnnxEngine} computes, on buffers that {@code Batch} keeps from call
 * to call.
 */
@NullMarked
package dev.recogniser.onnx.internal;

import org.jspecify.annotations.NullMarked;
