/** A whole backend in two small classes; docs/write-a-backend.md leads through it. */
@NullMarked
package dev.recogniser.testkit.example;

import org.jspecify.annotations.NullMarked;
