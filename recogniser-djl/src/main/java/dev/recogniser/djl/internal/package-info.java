/**
 * The DJL backend, on PyTorch; applications never name anything in here.
 *
 * <p>{@link dev.recogniser.djl.internal.DjlBackend} is the provider. {@code Natives} looks whether
 * PyTorch is there, {@code PyTorch} starts it: offline, once for the process. {@code Layers} turns
 * each operator of the model's graph into a call of PyTorch's, {@code Network} puts them in a row,
 * and {@code DjlEngine} runs that on batches.
 */
@NullMarked
package dev.recogniser.djl.internal;

import org.jspecify.annotations.NullMarked;
