/**
 * Fine-tuning: a model learns one user's hand from a few dozen drawings and keeps what it knew.
 * {@link dev.recogniser.training.finetune.FineTuning} has the options, {@link
 * dev.recogniser.training.finetune.FineTuned} what comes of them; the commands do the same from
 * files.
 *
 * <p>Whole lines and what they say become characters to learn from by {@link
 * dev.recogniser.training.finetune.Alignment}.
 *
 * <p>How it works, in the order to read: {@link dev.recogniser.training.finetune.FineTuningRecipe},
 * {@link dev.recogniser.training.finetune.Rehearsal}, {@code Lessons} (what is shown in each step),
 * {@code Student} (the network on the engine), {@code Anchored} and {@code Blending} (which hold it
 * near to what it was), {@code Tuner}, {@code FineTuningRun}.
 */
@NullMarked
package dev.recogniser.training.finetune;

import org.jspecify.annotations.NullMarked;
