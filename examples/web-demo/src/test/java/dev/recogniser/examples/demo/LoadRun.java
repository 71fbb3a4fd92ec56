package dev.recogniser.examples.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Many clients at once, by hand: the address of a running server, how many clients, how many
 * seconds. Each asks again as soon as it is answered, and waits as long as it is told when it is
 * sent away.
 */
final class LoadRun {

  private static final String HEART = Samples.strokes("heart.json").put("explain", true).toString();

  private LoadRun() {}

  /** What one client has met: answers by status, and how long the accepted ones took. */
  private record Met(Map<Integer, Integer> statuses, List<Long> nanos) {}

  public static void main(String[] args) throws Exception {
    Demo demo = Demo.at(args[0]);
    int clients = Integer.parseInt(args[1]);
    int seconds = Integer.parseInt(args[2]);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    ExecutorService executor = Executors.newFixedThreadPool(clients);
    List<Future<Met>> all = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      all.add(executor.submit(() -> ask(demo, end)));
    }
    Map<Integer, Integer> statuses = new TreeMap<>();
    List<Long> nanos = new ArrayList<>();
    for (Future<Met> one : all) {
      one.get().statuses().forEach((status, count) -> statuses.merge(status, count, Integer::sum));
      nanos.addAll(one.get().nanos());
    }
    executor.shutdown();
    Collections.sort(nanos);
    System.out.printf(
        "%d clients, %d s: %.1f accepted a second, statuses %s, p50 %d ms, p95 %d ms, p99 %d ms%n",
        clients,
        seconds,
        1.0 * nanos.size() / seconds,
        statuses,
        at(nanos, 50),
        at(nanos, 95),
        at(nanos, 99));
  }

  private static Met ask(Demo demo, long end) throws InterruptedException {
    Met met = new Met(new TreeMap<>(), new ArrayList<>());
    while (System.nanoTime() < end) {
      long start = System.nanoTime();
      Demo.Reply reply = demo.post("/api/recognise", HEART);
      met.statuses().merge(reply.status(), 1, Integer::sum);
      if (reply.status() == 200) {
        met.nanos().add(System.nanoTime() - start);
      } else {
        Thread.sleep(1000L * Integer.parseInt(reply.header("Retry-After")));
      }
    }
    return met;
  }

  private static long at(List<Long> sorted, int percent) {
    return TimeUnit.NANOSECONDS.toMillis(sorted.get((sorted.size() - 1) * percent / 100));
  }
}
