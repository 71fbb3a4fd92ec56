/** What reading and explaining cost on each backend, measured with JMH. */
@NullMarked
package dev.recogniser.bench;

import org.jspecify.annotations.NullMarked;
