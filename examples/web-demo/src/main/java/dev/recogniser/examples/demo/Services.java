package dev.recogniser.examples.demo;

import dev.recogniser.Device;
import dev.recogniser.Recogniser;
import dev.recogniser.RecogniserBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that works behind the addresses, and its life. */
final class Services implements AutoCloseable {

  private final Limits limits;
  private final Metrics metrics = new Metrics();
  private final Offer offer;
  private final Recognisers recognisers;
  private final Work work;
  private final Hosts hosts;
  private final EngineHealth engine;
  private final ReadDrawing reading;
  private final ContrastLabels contrasts;
  private final StoreCorrection corrections;
  private final FindSheet sheets;
  private final @Nullable ModelWatch watch;
  private volatile boolean stopping;

  private Services(
      Settings settings,
      @Nullable CorrectionLog log,
      ModelVersion model,
      @Nullable ModelWatch watch) {
    this.watch = watch;
    limits = settings.limits();
    Choice standard = standard(settings, model);
    offer = new Offer(Recogniser.backends(), standard);
    recognisers = Recognisers.open(model, standard, settings);
    work = new Work(limits);
    hosts = new Hosts(settings.hosts());
    engine = new EngineHealth();
    Desk desk = new Desk(recognisers, offer, engine);
    reading = new ReadDrawing(desk, metrics);
    contrasts = new ContrastLabels(desk);
    sheets = new FindSheet(limits);
    corrections = new StoreCorrection(log, recognisers, limits, metrics);
    metrics.watch("recogniser.queue", work::waiting);
    metrics.watch("recogniser.workers.busy", work::busy);
    if (watch != null) {
      watch.start(this::take);
    }
  }

  /**
   * Opens everything.
   *
   * @throws dev.recogniser.RecogniserException if the backend or model cannot be opened
   * @throws StartException if a file or folder cannot be used
   */
  static Services open(Settings settings) {
    Path folder = settings.corrections();
    CorrectionLog log = folder == null ? null : CorrectionLog.in(folder);
    Path file = settings.model();
    ModelWatch watch = file == null ? null : new ModelWatch(file);
    return new Services(settings, log, model(file), watch);
  }

  private static ModelVersion model(@Nullable Path file) {
    try {
      return file == null ? ModelVersion.ofClassPath() : ModelVersion.copyOf(file);
    } catch (IOException e) {
      throw new StartException("The model " + file + " cannot be read (" + e + ").", e);
    }
  }

  /** Leaves to the library what the operator leaves open. */
  private static Choice standard(Settings settings, ModelVersion model) {
    RecogniserBuilder builder = Recogniser.builder().device(Device.parse(settings.device()));
    if (settings.backend() != null) {
      builder.backend(settings.backend());
    }
    try (Recogniser recogniser = model.into(builder).build()) {
      String device = recogniser.backend().device().toString();
      return new Choice(recogniser.backend().id(), device, AlphabetName.ALPHANUMERIC, false);
    }
  }

  private void take(ModelVersion model) {
    recognisers.replace(model);
    metrics.modelTaken();
  }

  Limits limits() {
    return limits;
  }

  Metrics metrics() {
    return metrics;
  }

  Offer offer() {
    return offer;
  }

  Recognisers recognisers() {
    return recognisers;
  }

  Hosts hosts() {
    return hosts;
  }

  Work work() {
    return work;
  }

  ReadDrawing reading() {
    return reading;
  }

  ContrastLabels contrasts() {
    return contrasts;
  }

  FindSheet sheets() {
    return sheets;
  }

  StoreCorrection corrections() {
    return corrections;
  }

  /** Refuses requests during the shutdown. */
  void requireOpen() {
    if (stopping) {
      throw Fault.STOPPING.because("It takes nothing more. Try again soon.");
    }
  }

  /**
   * Looks whether readings are answered.
   *
   * @throws FaultException if they are not, and why
   */
  void requireWell() {
    if (work.isFull()) {
      throw Fault.OVERLOADED.because(
          "%d drawings are being read and %d wait. Try again soon."
              .formatted(work.busy(), work.waiting()));
    }
    engine.requireWell(recognisers);
  }

  Map<String, Object> health() {
    ModelVersion model = recognisers.model();
    return Map.of(
        "status",
        "up",
        "model",
        new Answer.ModelView(model.name(), model.sha256()),
        "waiting",
        work.waiting());
  }

  /** Takes no more requests, and waits for those that were taken. */
  void finish() {
    stopping = true;
    work.close();
  }

  @Override
  public void close() {
    finish();
    if (watch != null) {
      watch.close();
    }
    recognisers.close();
  }
}
