package dev.recogniser.training.train;

import dev.recogniser.training.cli.StopSignal;
import dev.recogniser.training.cli.StoppedException;
import dev.recogniser.training.data.DataException;
import dev.recogniser.training.data.IoReason;
import dev.recogniser.training.data.WholeFile;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Asks teachers once what they make of the samples, and keeps it as {@value #FILE} in the folder of
 * the training: a line that says of which samples and teachers it is, the {@linkplain
 * SoftTargets#values probabilities}, and their CRC-32.
 */
final class Lessons {

  /** The name of the file. */
  static final String FILE = "teachers.bin";

  private static final int ASKED_AT_ONCE = 128;

  private final Path file;
  private final SoftTargets targets;
  private final String title;

  private Lessons(Path file, SoftTargets targets, String title) {
    this.file = file;
    this.targets = targets;
    this.title = title;
  }

  /**
   * What the teachers make of what is learnt: as the folder has it, else asked for and stored.
   *
   * @throws StoppedException if the user stops the asking
   * @throws DataException if it cannot be stored
   */
  static SoftTargets of(Samples samples, Teachers teachers, Path folder, Journal journal) {
    SoftTargets targets = new SoftTargets(samples.learnt(), teachers.classes());
    if (!targets.taught().isEmpty()) {
      String title =
          "soft targets 1: %d x %d, samples %s, teachers %s"
              .formatted(
                  targets.taught().size(),
                  targets.classes(),
                  samples.fingerprint(),
                  teachers.digest());
      Lessons lessons = new Lessons(folder.resolve(FILE), targets, title);
      if (!lessons.read()) {
        lessons.ask(teachers, journal);
        lessons.write();
      }
    }
    return targets;
  }

  private void ask(Teachers teachers, Journal journal) {
    List<Sample> all = targets.taught();
    try (LongWork work = journal.longWork("samples read by the teachers", all.size())) {
      for (int from = 0; from < all.size(); from += ASKED_AT_ONCE) {
        if (StopSignal.given() != 0) {
          throw new StoppedException(
              StopSignal.given(),
              "Stopped while the teachers read. Add --resume: they begin again.");
        }
        List<Sample> some = all.subList(from, Math.min(from + ASKED_AT_ONCE, all.size()));
        targets.add(teachers.read(some));
        work.step(some.size());
      }
    }
  }

  /** Whether the file is there, whole, and of these samples and teachers; then it is read. */
  private boolean read() {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      if (!in.readUTF().equals(title)) {
        return false;
      }
      in.readFully(targets.values());
      return in.readLong() == checksum() && in.read() < 0;
    } catch (IOException e) {
      return false; // whatever it is, it is replaced
    }
  }

  private void write() {
    try {
      WholeFile.write(
          file,
          stream -> {
            DataOutputStream out = new DataOutputStream(stream);
            out.writeUTF(title);
            out.write(targets.values());
            out.writeLong(checksum());
            out.flush();
          });
    } catch (IOException e) {
      throw new DataException(
          file
              + ": cannot be written ("
              + IoReason.of(e)
              + "). Is the disk full? Make room and begin again.",
          e);
    }
  }

  private long checksum() {
    CRC32 sum = new CRC32();
    sum.update(targets.values());
    return sum.getValue();
  }
}
