package dev.recogniser.training.track;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.recogniser.training.data.DataException;
import dev.recogniser.training.data.IoReason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One process at a time writes a folder's journal and sends it. On a file of its own: Linux gives
 * up a process's locks of a file as soon as that process closes the file, even if it only read it.
 */
final class FolderLock implements AutoCloseable {

  private static final String FILE = "tracking.lock";

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock, which ends with the process at the latest.
   *
   * @throws DataException if another one has it
   */
  static FolderLock take(Path folder) {
    try {
      Files.createDirectories(folder);
      FileChannel channel = FileChannel.open(folder.resolve(FILE), CREATE, WRITE);
      if (isFree(channel)) {
        return new FolderLock(channel);
      }
      channel.close();
      throw new DataException(
          "Another training or 'track --send' is at work in " + folder + ". Wait for its end.");
    } catch (IOException e) {
      throw new DataException(folder + " cannot be written (" + IoReason.of(e) + ").", e);
    }
  }

  private static boolean isFree(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // held within this process
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new DataException(
          "The lock of a folder cannot be given back (" + IoReason.of(e) + ").", e);
    }
  }
}
