/** Fine-tuning. */
@NullMarked
package dev.recogniser.training.finetune;

import org.jspecify.annotations.NullMarked;
