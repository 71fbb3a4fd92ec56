@NullMarked
package dev.recogniser.bench.result;

import org.jspecify.annotations.NullMarked;
