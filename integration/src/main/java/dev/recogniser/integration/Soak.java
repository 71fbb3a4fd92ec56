package dev.recogniser.integration;

import dev.recogniser.Classification;
import dev.recogniser.Drawing;
import dev.recogniser.Glyph;
import dev.recogniser.Recogniser;
import dev.recogniser.Segmenter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Classifies the same glyphs again and again on many threads, and looks at the memory. */
public final class Soak {

  private static final int LOOKS = 10;
  private static final int ROUNDS = 10;

  /** So many glyphs are classified at once at most, however many drawings there are. */
  private static final int MOST = 51;

  /** Certainties of one glyph in batches of different sizes differ by less. */
  private static final double SAME = 1e-4;

  private final Recogniser recogniser;
  private final List<Glyph> glyphs;
  private final List<Classification> expected;

  private Soak(Recogniser recogniser, List<Glyph> glyphs) {
    this.recogniser = recogniser;
    this.glyphs = glyphs;
    expected = recogniser.classify(glyphs);
  }

  /**
   * Prints how many glyphs were classified and how much memory was resident then, ten times.
   *
   * @param args a folder of drawings, how many glyphs in all, on how many threads
   * @throws Exception if a call failed or gave another answer than the first
   */
  public static void main(String[] args) throws Exception {
    int count = Integer.parseInt(args[1]);
    int threads = Integer.parseInt(args[2]);
    ExecutorService callers = Executors.newFixedThreadPool(threads);
    try (Recogniser recogniser = Recogniser.open()) {
      List<Glyph> glyphs = glyphs(Path.of(args[0]));
      Soak soak = new Soak(recogniser, glyphs.subList(0, Math.min(MOST, glyphs.size())));
      soak.meet(threads, callers);
      for (int look = 1; look <= LOOKS; look++) {
        soak.classify(count / LOOKS / threads, threads, callers);
        System.out.println(count / LOOKS * look + "\t" + residentMegabytes());
      }
    } finally {
      callers.shutdownNow();
    }
  }

  /** The characters of all drawings in a folder. */
  static List<Glyph> glyphs(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".png"))
          .sorted()
          .flatMap(file -> Segmenter.standard().segment(Drawing.read(file)).stream())
          .map(segment -> Glyph.of(segment.ink()))
          .toList();
    }
  }

  /** Has all threads read everything at once, some times: no later call asks for more memory. */
  private void meet(int threads, ExecutorService callers)
      throws InterruptedException, ExecutionException {
    for (int round = 0; round < ROUNDS; round++) {
      List<Callable<List<Classification>>> all =
          Collections.nCopies(threads, () -> recogniser.classify(glyphs));
      for (Future<List<Classification>> call : callers.invokeAll(all)) {
        call.get();
      }
    }
  }

  private void classify(int each, int threads, ExecutorService callers)
      throws InterruptedException, ExecutionException {
    List<Future<?>> calls = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      int first = thread;
      calls.add(callers.submit(() -> classify(each, first)));
    }
    for (Future<?> call : calls) {
      call.get();
    }
  }

  /** Batches of one to all, so that no two calls at once have the same size. */
  private void classify(int count, int first) {
    int size = 1 + first;
    for (int done = 0; done < count; done += size) {
      size = 1 + (size + 6) % glyphs.size();
      int from = (first + done) % (glyphs.size() - size + 1);
      List<Classification> got = recogniser.classify(glyphs.subList(from, from + size));
      for (int i = 0; i < size; i++) {
        requireSame(got.get(i), expected.get(from + i));
      }
    }
  }

  private static void requireSame(Classification got, Classification first) {
    boolean same =
        got.candidates().get(0).label().equals(first.candidates().get(0).label())
            && Math.abs(got.certainty() - first.certainty()) <= SAME;
    if (!same) {
      throw new IllegalStateException("Now " + got + ", at first " + first);
    }
  }

  private static long residentMegabytes() throws IOException {
    Matcher line =
        Pattern.compile("VmRSS:\\s+(\\d+) kB")
            .matcher(Files.readString(Path.of("/proc/self/status")));
    if (!line.find()) {
      throw new IllegalStateException("Linux does not tell the resident memory.");
    }
    return Long.parseLong(line.group(1)) / 1024;
  }
}
