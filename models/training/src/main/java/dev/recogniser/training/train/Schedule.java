package dev.recogniser.training.train;

import ai.djl.training.tracker.Tracker;

/**
 * One cycle of the learning rate (Smith and Topin 2018, arXiv:1708.07120): a straight rise to the
 * peak, then half a cosine down to nought.
 *
 * @param peak the highest rate
 * @param warmUp the part of the steps that rises
 * @param steps of the whole training
 * @param done steps that were done before this process began
 */
record Schedule(double peak, double warmUp, int steps, int done) implements Tracker {

  private static final double START = 0.04;

  @Override
  public float getNewValue(int update) {
    double part = Math.min(1, (done + update - 1) / (double) steps);
    return (float) (peak * (part < warmUp ? rise(part / warmUp) : fall(part)));
  }

  private static double rise(double part) {
    return START + (1 - START) * part;
  }

  private double fall(double part) {
    return (1 + Math.cos(Math.PI * (part - warmUp) / (1 - warmUp))) / 2;
  }
}
