package dev.recogniser.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recogniser.StoppedException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Work ends with the wish for it. */
@Timeout(60)
class WorkTest {

  private static final Duration AT_ONCE = Duration.ofMillis(1);
  private static final Duration EVER = Duration.ofHours(1);

  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch interrupted = new CountDownLatch(1);

  @Test
  void isInterruptedWhenPatienceEnds() throws Exception {
    try (Work work = work(AT_ONCE)) {
      fails(Fault.TOO_SLOW, work, () -> begun.getCount() == 0);
      // It may have been taken from the queue before it began: then there is nothing to interrupt.
      if (begun.getCount() == 0) {
        interrupted.await();
      }
    }
  }

  @Test
  void isInterruptedWhenTheClientGoes() throws Exception {
    try (Work work = work(EVER)) {
      fails(Fault.GONE, work, () -> begun.getCount() == 0);
      interrupted.await();
    }
  }

  @Test
  void leavesItsPlaceWhenItIsLong() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    try (Work work = work(EVER)) {
      CompletableFuture<Void> caller =
          CompletableFuture.runAsync(
              () -> fails(Fault.GONE, work, () -> done.getCount() == 0, this::busy));
      begun.await();
      assertThat(work.call(() -> false, () -> "short")).isEqualTo("short");
      done.countDown();
      caller.get();
    }
  }

  @Test
  void isSentAwayWhenOthersWaitAndEnoughAreLong() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    try (Work work = work(EVER)) {
      CompletableFuture<Void> first =
          CompletableFuture.runAsync(
              () -> fails(Fault.GONE, work, () -> done.getCount() == 0, this::busy));
      begun.await();
      CountDownLatch secondBegun = new CountDownLatch(1);
      CompletableFuture<Void> second =
          CompletableFuture.runAsync(
              () ->
                  assertThatExceptionOfType(FaultException.class)
                      .isThrownBy(
                          () ->
                              work.call(
                                  () -> false,
                                  () -> {
                                    secondBegun.countDown();
                                    return busy();
                                  }))
                      .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.BUSY)));
      secondBegun.await();
      assertThat(work.call(() -> false, () -> "short")).isEqualTo("short");
      second.get();
      done.countDown();
      first.get();
    }
  }

  @Test
  void isInterruptedWhenTheServerDoesNotWaitAnyLonger() throws Exception {
    Work work = work(EVER);
    CompletableFuture<Void> caller =
        CompletableFuture.runAsync(() -> fails(Fault.STOPPING, work, () -> false));
    begun.await();
    Thread.currentThread().interrupt(); // closing waits ten seconds otherwise
    work.close();
    assertThat(Thread.interrupted()).isTrue();
    interrupted.await();
    caller.get();
  }

  @Test
  void tellsOnceOfAFailureThatNobodyHearsOf() throws Exception {
    PrintStream before = System.err;
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
    try (Work work = work(EVER)) {
      assertThatExceptionOfType(FaultException.class)
          .isThrownBy(
              () -> work.call(() -> begun.getCount() == 0, () -> fail("the engine is ill")));
    } finally {
      System.setErr(before);
    }
    assertThat(told.toString(StandardCharsets.UTF_8)).containsOnlyOnce("the engine is ill");
  }

  private Object fail(String why) {
    try {
      return endless();
    } catch (StoppedException e) {
      throw new IllegalStateException(why, e);
    }
  }

  private Object endless() {
    begun.countDown();
    try {
      return new CountDownLatch(1).await(1, TimeUnit.HOURS);
    } catch (InterruptedException e) {
      interrupted.countDown();
      throw new StoppedException("It was interrupted.");
    }
  }

  private Object busy() {
    begun.countDown();
    while (!Thread.currentThread().isInterrupted()) {
      Thread.onSpinWait();
    }
    throw new StoppedException("It was interrupted.");
  }

  private static Work work(Duration patience) {
    return new Work(Limits.standard().with(1, 1).with(patience));
  }

  private void fails(Fault fault, Work work, BooleanSupplier gone) {
    fails(fault, work, gone, this::endless);
  }

  private void fails(Fault fault, Work work, BooleanSupplier gone, Callable<Object> endless) {
    assertThatExceptionOfType(FaultException.class)
        .isThrownBy(() -> work.call(gone, endless))
        .satisfies(e -> assertThat(e.fault()).isEqualTo(fault));
  }
}
