package dev.recogniser.training.finetune;

import dev.recogniser.DrawingException;
import dev.recogniser.Fit;
import dev.recogniser.OptionException;
import dev.recogniser.RecognisedCharacter;
import dev.recogniser.Recogniser;
import dev.recogniser.Recognition;
import dev.recogniser.spi.Model;
import dev.recogniser.training.ModelRun;
import dev.recogniser.training.data.DataException;
import dev.recogniser.training.data.LabelIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Takes drawings apart by what they say. */
final class Aligner implements AutoCloseable {

  /** Of a text's characters so many look as it says, or it is the text of another drawing. */
  private static final double FITTING = 0.5;

  /** Among so many of its first candidates alone, a character looks as the text says. */
  private static final int CANDIDATES = 3;

  private final Recogniser recogniser;
  private final double sure;

  private Aligner(Recogniser recogniser, double sure) {
    this.recogniser = recogniser;
    this.sure = sure;
  }

  /**
   * Opens a model.
   *
   * @param sure the least certainty of a place that is sure
   */
  static Aligner open(Model model, double sure) {
    return new Aligner(ModelRun.recogniser(model), sure);
  }

  /**
   * The characters of drawings.
   *
   * @param transcripts drawings and what they say, made when they are asked for
   * @throws DataException if there is nothing to learn from, or a drawing is beyond the limits
   */
  Alignment align(Stream<TranscribedDrawing> transcripts) {
    Found found = new Found();
    transcripts.forEachOrdered(found::add);
    return new Alignment(found.drawings, found.unsure, found.marks, found.misfits);
  }

  @Override
  public void close() {
    recogniser.close();
  }

  private static boolean fits(List<RecognisedCharacter> characters) {
    long alike = characters.stream().filter(Aligner::looksAsTheTextSays).count();
    return !characters.isEmpty() && alike >= FITTING * characters.size();
  }

  private static boolean looksAsTheTextSays(RecognisedCharacter character) {
    return character.alone().candidates().stream()
        .limit(CANDIDATES)
        .anyMatch(candidate -> candidate.label().equals(character.label()));
  }

  /** What was found so far. */
  private final class Found {
    private final List<LabelledDrawing> drawings = new ArrayList<>();
    private final List<String> misfits = new ArrayList<>();
    private int unsure;
    private int marks;

    private void add(TranscribedDrawing transcript) {
      try {
        add(transcript, recogniser.align(transcript.drawing(), transcript.text()));
      } catch (OptionException e) {
        misfits.add("%s is passed over. %s".formatted(transcript.name(), e.getMessage()));
      } catch (DrawingException e) {
        throw new DataException(transcript.name() + ": " + e.getMessage(), e);
      }
    }

    private void add(TranscribedDrawing transcript, Recognition aligned) {
      if (fits(aligned.characters())) {
        aligned.characters().forEach(this::add);
      } else {
        Recognition free = aligned.fit().map(Fit::free).orElse(aligned);
        misfits.add(
            "%s is passed over: its text, '%s', does not fit what was drawn, which reads '%s'."
                .formatted(transcript.name(), transcript.text(), free.text().replace('\n', ' ')));
      }
    }

    private void add(RecognisedCharacter character) {
      if (LabelIndex.mark(character.label()).isPresent()) {
        marks++;
      } else if (character.classification().certainty() < sure) {
        unsure++;
      } else {
        drawings.add(
            new LabelledDrawing(
                character.label(), character.glyph(), character.segment().strokes()));
      }
    }
  }
}
