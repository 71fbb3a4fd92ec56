/**
 * What is on the class path: backends, models and languages, how one is chosen, and what to say if
 * none can be.
 */
@NullMarked
package dev.recogniser.internal.resolve;

import org.jspecify.annotations.NullMarked;
