package dev.recogniser.training.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;

/**
 * What went wrong with a file, in words: the exceptions of Java's own mostly name the file only.
 */
public final class IoReason {

  private IoReason() {}

  /**
   * Puts it into words.
   *
   * @param failure what Java says: an {@link IOException}, or one that is wrapped
   * @return a clause without a full stop
   */
  public static String of(Exception failure) {
    if (failure instanceof UncheckedIOException
        && failure.getCause() instanceof IOException cause) {
      return of(cause);
    }
    if (failure instanceof FileSystemException problem && problem.getFile() != null) {
      return of(problem, problem.getFile());
    }
    return Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getSimpleName());
  }

  private static String of(FileSystemException problem, String first) {
    // Of a move the second file is the one that was asked for.
    String file = Objects.requireNonNullElse(problem.getOtherFile(), first);
    if (problem instanceof NoSuchFileException) {
      return "there is no " + file;
    }
    if (problem instanceof AccessDeniedException) {
      return file + " may not be used by you";
    }
    if (problem instanceof FileAlreadyExistsException || problem instanceof NotDirectoryException) {
      return file + " is there, but is no folder";
    }
    return file + ": " + Objects.requireNonNullElse(problem.getReason(), "the system refuses it");
  }
}
