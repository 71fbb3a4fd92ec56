package dev.recogniser.examples.demo;

/**
 * How a drawing is to be read; all three are known to exist.
 *
 * @param backend a backend's id
 * @param device a device as text
 * @param alphabet which labels are allowed
 */
record Choice(String backend, String device, AlphabetName alphabet) {}
