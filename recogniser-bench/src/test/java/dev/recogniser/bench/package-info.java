@NullMarked
package dev.recogniser.bench;

import org.jspecify.annotations.NullMarked;
