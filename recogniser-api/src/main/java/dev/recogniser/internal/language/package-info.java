/**
 * What words of a language look like, letter by letter: {@link
 * dev.recogniser.internal.language.LanguageModel} says how probable a letter is after the letters
 * before it, small and capital as one. It is an n-gram model with back-off (Katz 1987, <a
 * href="https://doi.org/10.1109/TASSP.1987.1165125">doi:10.1109/TASSP.1987.1165125</a>), walked as
 * an automaton whose states are the contexts. {@link dev.recogniser.internal.language.LanguageFile}
 * reads and writes its file, {@link dev.recogniser.internal.language.PackedLanguage} is what the
 * file holds, and {@code Unpacking} turns that into the automaton. The command {@code bin/training
 * language} makes such files; they are found on the class path as models are.
 */
@NullMarked
package dev.recogniser.internal.language;

import org.jspecify.annotations.NullMarked;
