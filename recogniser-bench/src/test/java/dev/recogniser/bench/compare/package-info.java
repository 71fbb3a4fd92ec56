@NullMarked
package dev.recogniser.bench.compare;

import org.jspecify.annotations.NullMarked;
