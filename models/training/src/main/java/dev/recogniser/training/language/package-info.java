/**
 * Makes languages for the reader of lines. {@link dev.recogniser.training.language.Words} come from
 * word lists and texts; their n-grams are counted into a trie of {@code Ngram}s, smoothed by {@code
 * KneserNey}, thinned by {@code Pruning} to the size asked for, and packed for {@link
 * dev.recogniser.internal.language.LanguageFile}. {@code HeldOut} measures a language on words that
 * it was not made of.
 */
@NullMarked
package dev.recogniser.training.language;

import org.jspecify.annotations.NullMarked;
