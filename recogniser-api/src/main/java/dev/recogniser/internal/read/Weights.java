package dev.recogniser.internal.read;

/**
 * How much each kind of evidence counts on a line.
 *
 * @param shape what the network sees
 * @param size how tall a character is and where it stands
 * @param character whether the pieces are one character at all
 * @param count what is added for each character
 * @param mark what is added for taking pieces for no character
 * @param space whether a gap is a space
 * @param neighbours the kinds of the characters beside it
 * @param language the letters before it
 * @param temperature what a path's score is divided by for a probability
 */
public record Weights(
    double shape,
    double size,
    double character,
    double count,
    double mark,
    double space,
    double neighbours,
    double language,
    double temperature) {}
