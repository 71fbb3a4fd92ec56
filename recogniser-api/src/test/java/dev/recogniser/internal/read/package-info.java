@NullMarked
package dev.recogniser.internal.read;

import org.jspecify.annotations.NullMarked;
