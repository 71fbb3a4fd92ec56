/** Tests on the real PyTorch, against sums done by hand. */
@NullMarked
package dev.recogniser.djl.internal;

import org.jspecify.annotations.NullMarked;
