@NullMarked
package dev.recogniser.bench.measure;

import org.jspecify.annotations.NullMarked;
