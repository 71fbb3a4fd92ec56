package dev.recogniser.training.train;

/**
 * How well a network tells what is no character, among what the segmenter cuts out of lines.
 *
 * @param characters how many of the samples are characters
 * @param others how many are none
 * @param areaUnderRoc how probable it is that one of these has a higher score than a character
 *     (Fawcett 2006, doi:10.1016/j.patrec.2005.10.010)
 * @param nll the mean of {@code -log p} of what each is
 */
public record DetectionScores(int characters, int others, double areaUnderRoc, double nll) {}
