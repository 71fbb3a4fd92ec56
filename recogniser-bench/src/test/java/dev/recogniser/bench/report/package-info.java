@NullMarked
package dev.recogniser.bench.report;

import org.jspecify.annotations.NullMarked;
