package dev.recogniser.internal.read;

/** Stub until language is merged. */
public interface LetterModel {
  java.util.List<String> letters();
  int start();
  int next(int state, int letter);
  float logProbability(int state, int letter);
}
