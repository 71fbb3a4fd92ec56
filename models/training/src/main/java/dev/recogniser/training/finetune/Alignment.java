package dev.recogniser.training.finetune;

import static java.util.Objects.requireNonNull;

import dev.recogniser.spi.Model;
import dev.recogniser.training.data.DataException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What was found of drawings by what they say: their characters, to learn from.
 *
 * @param drawings the characters whose place is sure, at least one
 * @param unsure how many were passed over because their place is not
 * @param marks how many were passed over because they are marks, which are known by their place in
 *     a line: {@link dev.recogniser.Alphabet#MARKS}
 * @param misfits of each text that does not fit its drawing, and was passed over, what is wrong
 */
public record Alignment(
    List<LabelledDrawing> drawings, int unsure, int marks, List<String> misfits) {

  /** The least certainty of a place that is sure. */
  public static final double SURE = 0.9;

  /**
   * Copies the lists.
   *
   * @throws DataException if there is no character
   */
  public Alignment {
    drawings = List.copyOf(requireNonNull(drawings, "drawings"));
    misfits = List.copyOf(requireNonNull(misfits, "misfits"));
    if (drawings.isEmpty()) {
      throw new DataException(nothing(unsure, marks, misfits));
    }
  }

  /**
   * Finds the characters of texts in their drawings by a model file.
   *
   * @param model an ONNX file of this library
   * @param transcripts drawings, and what they say
   * @return their characters
   * @throws DataException if the file cannot be read, none of them can be learnt from, or a drawing
   *     is beyond the standard limits
   * @throws dev.recogniser.ModelException if the model file is damaged or outside the contract
   */
  public static Alignment of(Path model, List<TranscribedDrawing> transcripts) {
    return of(ModelSource.read(requireNonNull(model, "model")), transcripts);
  }

  /**
   * Finds the characters of texts in their drawings.
   *
   * @param model by which they are found
   * @param transcripts drawings, and what they say
   * @return their characters
   * @throws DataException if none of them can be learnt from, or a drawing is beyond the standard
   *     limits
   * @throws dev.recogniser.ModelException if the model file is damaged or outside the contract
   */
  public static Alignment of(Model model, List<TranscribedDrawing> transcripts) {
    try (Aligner aligner = Aligner.open(model, SURE)) {
      return aligner.align(transcripts.stream());
    }
  }

  /**
   * What was passed over.
   *
   * @return a line for each text that does not fit, and one of the characters
   */
  public List<String> notes() {
    List<String> notes = new ArrayList<>(misfits);
    notes.add(
        "Characters of the transcripts: %d. Passed over for their uncertain places: %d, as marks: %d."
            .formatted(drawings.size(), unsure, marks));
    return List.copyOf(notes);
  }

  private static String nothing(int unsure, int marks, List<String> misfits) {
    List<String> lines = new ArrayList<>(misfits);
    lines.add(
        "No transcript has a character to learn from (of uncertain place: %d, marks: %d)."
                .formatted(unsure, marks)
            + " Check that each text says what its drawing does; write characters apart.");
    return String.join(System.lineSeparator(), lines);
  }
}
