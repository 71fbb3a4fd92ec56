package dev.recogniser;

import dev.recogniser.internal.KnownText;
import dev.recogniser.internal.resolve.Backends;
import java.util.List;
import java.util.Map;

/**
 * Reads drawings. Opened once, shared by many threads, closed at the end.
 *
 * <pre>{@code
 * try (Recogniser recogniser = Recogniser.open()) {
 *   Recognition result = recogniser.recognise(Drawing.read(Path.of("note.png")));
 *   System.out.println(result.text());
 * }
 * }</pre>
 */
public interface Recogniser extends AutoCloseable {

  /**
   * Opens the backend and model found on the class path.
   *
   * @return a recogniser with the standard options
   * @throws BackendException if there is no usable backend; the message says what to add
   * @throws ModelException if there is no model, more than one and none called {@code emnist}, or
   *     it is damaged
   */
  static Recogniser open() {
    return builder().build();
  }

  /**
   * Starts choosing options.
   *
   * @return a builder with the standard options
   */
  static RecogniserBuilder builder() {
    return new RecogniserBuilder();
  }

  /**
   * Every backend on the class path, usable or not. Loads native libraries to ask for devices.
   *
   * @return the backends, the preferred one first
   */
  static List<BackendInfo> backends() {
    return Backends.find(null).describe();
  }

  /**
   * Reads a drawing.
   *
   * @param drawing what the user drew
   * @return its text and characters; empty for a blank drawing
   * @throws DrawingException if a drawing is beyond the {@link Limits}, or a segmenter of the
   *     application's own finds a segment without ink
   * @throws StoppedException if the limits' time is up, or the thread is interrupted
   * @throws BackendException if the engine fails
   * @throws IllegalStateException if the recogniser is closed
   */
  default Recognition recognise(Drawing drawing) {
    return recognise(drawing, options());
  }

  /**
   * Reads a drawing of which something is expected.
   *
   * @param drawing what the user drew
   * @param options what is expected, and how much is told
   * @return its text and characters; empty for a blank drawing, and where nothing is as expected
   * @throws OptionException if the options do not suit the model or each other
   * @throws DrawingException if a drawing is beyond the {@link Limits}, or a segmenter of the
   *     application's own finds a segment without ink
   * @throws StoppedException if the limits' time is up, or the thread is interrupted
   * @throws BackendException if the engine fails
   * @throws IllegalStateException if the recogniser is closed
   */
  default Recognition recognise(Drawing drawing, ReadingOptions options) {
    return recognise(List.of(drawing), options).get(0);
  }

  /**
   * Reads many drawings, their characters together in the engine's batches: faster than one by one.
   *
   * @param drawings what the users drew
   * @return one result a drawing, in the same order
   * @throws DrawingException if a drawing is beyond the {@link Limits}, or a segmenter of the
   *     application's own finds a segment without ink
   * @throws StoppedException if the limits' time is up, or the thread is interrupted
   * @throws BackendException if the engine fails
   * @throws IllegalStateException if the recogniser is closed
   */
  default List<Recognition> recognise(List<Drawing> drawings) {
    return recognise(drawings, options());
  }

  /**
   * Reads many drawings of which the same is expected.
   *
   * @param drawings what the users drew
   * @param options what is expected, and how much is told
   * @return one result a drawing, in the same order
   * @throws OptionException if the options do not suit the model or each other
   * @throws DrawingException if a drawing is beyond the {@link Limits}, or a segmenter of the
   *     application's own finds a segment without ink
   * @throws StoppedException if the limits' time is up, or the thread is interrupted
   * @throws BackendException if the engine fails
   * @throws IllegalStateException if the recogniser is closed
   */
  List<Recognition> recognise(List<Drawing> drawings, ReadingOptions options);

  /**
   * Reads the fields of a form, each as a drawing of its own of which something else is expected.
   * Their characters go to the engine together, those of fields that keep {@linkplain
   * ReadingOptions#explanations feature maps} apart. {@link Field} says which ink is whose. Boxes
   * are in the whole drawing's coordinates, so that a character can be shown in it and explained.
   *
   * <p>The {@link Limits} on strokes, points and pieces of ink hold for the drawing, of whose
   * pieces only those in fields are counted; that on characters for all of its fields together; the
   * timeout for the call. A segmenter of the application's own is given the ink of each field that
   * has some, but those with cells, as a drawing in the coordinates of the whole.
   *
   * @param drawing what the user drew
   * @param fields where to read what; of an image, each at least partly inside
   * @return what each field says by its name, in the order of the fields, not to be changed; a
   *     field without ink is read as a blank drawing is
   * @throws OptionException if two fields have one name or share more than half of the smaller
   *     region, a region lies outside of an image, or options do not suit the model or each other;
   *     the message names the field
   * @throws DrawingException if the drawing is beyond the {@link Limits}, the ink of the fields
   *     reaches so far beyond them that it covers the drawing eight times over, or a segmenter of
   *     the application's own finds a segment without ink
   * @throws StoppedException if the limits' time is up, or the thread is interrupted
   * @throws BackendException if the engine fails
   * @throws IllegalStateException if the recogniser is closed
   */
  Map<String, Recognition> recognise(Drawing drawing, List<Field> fields);

  /**
   * Finds the characters of a known text in a drawing: which ink is which of them. It is read as if
   * the {@linkplain Format#of format} of that text were all that it may be, however improbable that
   * is.
   *
   * <p>The {@linkplain Classification#certainty certainty} of a character then says how sure its
   * place is: the probability that this ink, all of it and no other, is such a character of the
   * text. What its ink looks like counts for the place, but not beside it; {@link
   * RecognisedCharacter#alone} tells that. {@link Fit#probability} says how probable the text is,
   * and so whether it may be the wrong one.
   *
   * <p>Of this recogniser's options count how many candidates a character gets, what is rejected
   * and whether feature maps are kept. Its alphabet, format, lexicon and language do not, nor
   * whether it reads in context. Marks of the text are looked for; others may stand in the drawing
   * and are left out.
   *
   * @param drawing what the user drew, of one line or several
   * @param text what it says; white space is a gap between words, and where a line ends there may
   *     be some or none
   * @return each character of the text with its segment; no lines, and a fit of probability 0, for
   *     a blank drawing and where the ink cannot be divided into the text
   * @throws OptionException if the text is blank, has more than 1,000 characters, or some that the
   *     model has no label for
   * @throws DrawingException if the drawing is beyond the {@link Limits}, or a segmenter of the
   *     application's own finds a segment without ink
   * @throws StoppedException if the limits' time is up, or the thread is interrupted
   * @throws BackendException if the engine fails
   * @throws IllegalStateException if the recogniser is closed
   */
  default Recognition align(Drawing drawing, String text) {
    return recognise(drawing, KnownText.options(this, text));
  }

  /**
   * Classifies characters that are normalised already.
   *
   * @param glyphs the characters
   * @return one result a glyph, in the same order
   * @throws StoppedException if the limits' time is up, or the thread is interrupted
   * @throws BackendException if the engine fails
   * @throws IllegalStateException if the recogniser is closed
   */
  List<Classification> classify(List<Glyph> glyphs);

  /**
   * Shows why this recogniser reads as it does, by Grad-CAM.
   *
   * @return an explainer, of use until the recogniser is closed
   * @throws ModelException if the backend does not know the layers from the model's features to its
   *     scores; {@link Explainer.Method#OCCLUSION} does without
   */
  default Explainer explainer() {
    return explainer(Explainer.Method.GRAD_CAM);
  }

  /**
   * Shows why this recogniser reads as it does.
   *
   * @param method how that is found
   * @return an explainer, of use until the recogniser is closed
   * @throws ModelException if the method needs what the backend does not know of the model
   */
  Explainer explainer(Explainer.Method method);

  /**
   * What is expected and told unless a call says otherwise: the builder's.
   *
   * @return the standard options of this recogniser
   */
  ReadingOptions options();

  /**
   * The engine behind this recogniser.
   *
   * @return what was chosen and why
   */
  BackendChoice backend();

  /**
   * The language whose words this recogniser expects.
   *
   * @return its id, or none; and why
   */
  LanguageChoice language();

  /**
   * The model behind this recogniser.
   *
   * @return what its file says
   */
  ModelInfo model();

  /**
   * Waits for calls in flight and releases the engine. Later calls throw {@link
   * IllegalStateException}; closing again does nothing.
   */
  @Override
  void close();
}
