@NullMarked
package dev.recogniser.bench.run;

import org.jspecify.annotations.NullMarked;
