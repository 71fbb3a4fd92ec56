/** Whether the conformance suite tells right from wrong. */
@NullMarked
package dev.recogniser.testkit;

import org.jspecify.annotations.NullMarked;
