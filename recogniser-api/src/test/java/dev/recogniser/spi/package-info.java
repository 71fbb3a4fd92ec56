@NullMarked
package dev.recogniser.spi;

import org.jspecify.annotations.NullMarked;
