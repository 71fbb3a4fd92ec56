/**
 * How a network is trained, as data: {@link dev.recogniser.training.recipe.Recipe} and its parts,
 * read from YAML by {@link dev.recogniser.training.recipe.RecipeFile}. Every number that decides a
 * training's result is here or in the data; {@code standard.yaml} among the resources states the
 * standard of each with a word of explanation.
 */
@NullMarked
package dev.recogniser.training.recipe;

import org.jspecify.annotations.NullMarked;
