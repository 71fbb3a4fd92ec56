@NullMarked
package dev.recogniser.internal.expect;

import org.jspecify.annotations.NullMarked;
