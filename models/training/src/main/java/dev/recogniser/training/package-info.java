/** Training, evaluation and export of models. */
@NullMarked
package dev.recogniser.training;

import org.jspecify.annotations.NullMarked;
