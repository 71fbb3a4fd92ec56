package dev.recogniser.training.reading;

import dev.recogniser.internal.read.Perceptron;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Trains a {@link Perceptron}: cross entropy, AdamW (Loshchilov and Hutter 2019, arXiv:1711.05101)
 * with a learning rate that falls along a cosine. The same lessons and seed give the same network.
 */
final class PerceptronTraining {

  private static final int BATCH = 64;
  private static final double RATE = 0.004;
  private static final double DECAY = 0.01;
  private static final double FIRST = 0.9;
  private static final double SECOND = 0.99;

  /** No input is taken for steadier than this. */
  private static final double LEAST_DEVIATION = 0.02;

  private final Lessons lessons;
  private final double[] weights;
  private final double[] mean;
  private final double[] scale;
  private final Matrix hidden;
  private final Matrix output;
  private final double[] units;
  private final double[] standard;
  private int step;

  private PerceptronTraining(Lessons lessons, int hiddenUnits, int classes, Random random) {
    this.lessons = lessons;
    this.weights = lessons.weights();
    int inputs = lessons.input(0).length;
    this.mean = new double[inputs];
    this.scale = new double[inputs];
    standardise();
    this.hidden = new Matrix(hiddenUnits, inputs, random);
    this.output = new Matrix(classes, hiddenUnits, random);
    this.units = new double[hiddenUnits];
    this.standard = new double[inputs];
  }

  /** Trains a network. */
  static Perceptron train(Lessons lessons, int hiddenUnits, int classes, int epochs, long seed) {
    Random random = new Random(seed);
    PerceptronTraining training = new PerceptronTraining(lessons, hiddenUnits, classes, random);
    List<Integer> order = new ArrayList<>();
    for (int lesson = 0; lesson < lessons.size(); lesson++) {
      order.add(lesson);
    }
    int steps = epochs * ((order.size() + BATCH - 1) / BATCH);
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      for (int from = 0; from < order.size(); from += BATCH) {
        training.learn(order.subList(from, Math.min(order.size(), from + BATCH)), steps);
      }
    }
    return new Perceptron(
        training.mean, training.scale, training.hidden.values, training.output.values);
  }

  private void standardise() {
    int count = lessons.size();
    for (int lesson = 0; lesson < count; lesson++) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += lessons.input(lesson)[i] / count;
      }
    }
    for (int lesson = 0; lesson < count; lesson++) {
      for (int i = 0; i < mean.length; i++) {
        double deviation = lessons.input(lesson)[i] - mean[i];
        scale[i] += deviation * deviation / count;
      }
    }
    for (int i = 0; i < scale.length; i++) {
      scale[i] = 1 / Math.max(LEAST_DEVIATION, Math.sqrt(scale[i]));
    }
  }

  private void learn(List<Integer> batch, int steps) {
    double total = 0;
    for (int lesson : batch) {
      total += weights[lesson];
      backward(lesson, forward(lesson));
    }
    step++;
    double rate = RATE / 2 * (1 + Math.cos(Math.PI * step / steps));
    hidden.descend(total, rate, step);
    output.descend(total, rate, step);
  }

  /** The probabilities of the classes. */
  private double[] forward(int lesson) {
    double[] input = lessons.input(lesson);
    for (int i = 0; i < standard.length; i++) {
      standard[i] = (input[i] - mean[i]) * scale[i];
    }
    for (int unit = 0; unit < units.length; unit++) {
      units[unit] = Math.tanh(hidden.times(unit, standard));
    }
    double[] shares = new double[output.values.length];
    double sum = 0;
    for (int each = 0; each < shares.length; each++) {
      shares[each] = Math.exp(output.times(each, units));
      sum += shares[each];
    }
    for (int each = 0; each < shares.length; each++) {
      shares[each] /= sum;
    }
    return shares;
  }

  private void backward(int lesson, double[] shares) {
    double[] slopes = new double[units.length];
    for (int each = 0; each < shares.length; each++) {
      double error = shares[each] - (each == lessons.answer(lesson) ? 1 : 0);
      double slope = weights[lesson] * error;
      for (int unit = 0; unit < units.length; unit++) {
        slopes[unit] += slope * output.values[each][unit];
      }
      output.addSlope(each, slope, units);
    }
    for (int unit = 0; unit < units.length; unit++) {
      hidden.addSlope(unit, slopes[unit] * (1 - units[unit] * units[unit]), standard);
    }
  }

  /** Weights with a bias in the last column, their gradient and its moments. */
  private static final class Matrix {
    final double[][] values;
    private final double[][] gradient;
    private final double[][] first;
    private final double[][] second;

    Matrix(int rows, int columns, Random random) {
      values = new double[rows][columns + 1];
      gradient = new double[rows][columns + 1];
      first = new double[rows][columns + 1];
      second = new double[rows][columns + 1];
      for (double[] row : values) {
        for (int i = 0; i < columns; i++) {
          row[i] = random.nextGaussian() / Math.sqrt(columns);
        }
      }
    }

    double times(int row, double[] input) {
      double sum = values[row][input.length];
      for (int i = 0; i < input.length; i++) {
        sum += values[row][i] * input[i];
      }
      return sum;
    }

    void addSlope(int row, double slope, double[] input) {
      for (int i = 0; i < input.length; i++) {
        gradient[row][i] += slope * input[i];
      }
      gradient[row][input.length] += slope;
    }

    void descend(double total, double rate, int step) {
      double firstBias = 1 - Math.pow(FIRST, step);
      double secondBias = 1 - Math.pow(SECOND, step);
      for (int row = 0; row < values.length; row++) {
        int bias = values[row].length - 1;
        for (int i = 0; i <= bias; i++) {
          double slope = gradient[row][i] / total;
          gradient[row][i] = 0;
          first[row][i] = FIRST * first[row][i] + (1 - FIRST) * slope;
          second[row][i] = SECOND * second[row][i] + (1 - SECOND) * slope * slope;
          double pull = i < bias ? DECAY * values[row][i] : 0;
          values[row][i] -=
              rate
                  * (first[row][i] / firstBias / (Math.sqrt(second[row][i] / secondBias) + 1e-8)
                      + pull);
        }
      }
    }
  }
}
