package dev.recogniser.training.data;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads transcripts files: JSON lines, plain or gzip, a {@link Transcript} each. */
public final class Transcripts {

  /** What may be missing and what may not, a transcript itself says. */
  private static final ObjectReader READER =
      Json.MAPPER
          .readerFor(Transcript.class)
          .without(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .without(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);

  private Transcripts() {}

  /**
   * Reads a file.
   *
   * @param file rows with {@code text}, and {@code strokes} or {@code image}
   * @return the transcripts, one a line of the file, in order
   * @throws DataException if it is missing or damaged, or a line is no transcript
   */
  public static List<Transcript> read(Path file) {
    try (InputStream in = DataFiles.open(file)) {
      List<Transcript> transcripts = new ArrayList<>();
      new JsonLines<Transcript>(file, in, READER).forEachRemaining(transcripts::add);
      return List.copyOf(transcripts);
    } catch (IOException e) {
      throw DataFiles.failed(file, "", e);
    }
  }
}
