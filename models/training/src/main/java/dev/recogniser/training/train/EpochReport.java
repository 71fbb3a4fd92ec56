package dev.recogniser.training.train;

/**
 * What an epoch brought: a line of {@code metrics.jsonl}.
 *
 * @param epoch which, from 1
 * @param loss the mean loss of its batches
 * @param rate the learning rate at its end
 * @param samplesPerSecond how fast it learnt
 * @param emnist scores on the images kept for validation
 * @param unipen scores on the stroke characters kept for validation
 */
record EpochReport(
    int epoch, double loss, double rate, double samplesPerSecond, Scores emnist, Scores unipen) {}
