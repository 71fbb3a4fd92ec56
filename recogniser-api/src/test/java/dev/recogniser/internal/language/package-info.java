@NullMarked
package dev.recogniser.internal.language;

import org.jspecify.annotations.NullMarked;
