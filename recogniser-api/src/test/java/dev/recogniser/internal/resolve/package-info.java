/**
 * Tests on real class loaders: only there does it show what is found, and what a broken jar does.
 */
@NullMarked
package dev.recogniser.internal.resolve;

import org.jspecify.annotations.NullMarked;
