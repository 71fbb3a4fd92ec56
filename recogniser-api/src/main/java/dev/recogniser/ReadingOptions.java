package dev.recogniser;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a call expects to read, and how much it tells of it. A recogniser has standard ones, those
 * of its builder, and takes others with each call: nothing is opened for them.
 *
 * <pre>{@code
 * ReadingOptions digits = recogniser.options().alphabet(Alphabet.DIGITS);
 * String number = recogniser.recognise(drawing, digits).text();
 * }</pre>
 *
 * <p>Immutable; each option gives new options.
 */
public final class ReadingOptions {

  private static final ReadingOptions STANDARD = new ReadingOptions(new Values());

  /** What was chosen: changed only while it is nobody's yet. */
  private static final class Values {
    private @Nullable Alphabet alphabet;
    private @Nullable Format format;
    private @Nullable Lexicon lexicon;
    private @Nullable String language;
    private int candidates = 5;
    private double rejectBelow;
    private boolean context = true;
    private int alternatives = 3;
    private boolean explanations;
    private Orientation orientation = Orientation.UPRIGHT;
    private WritingCheck writingCheck = WritingCheck.CAREFUL;

    private Values() {}

    private Values(Values other) {
      alphabet = other.alphabet;
      format = other.format;
      lexicon = other.lexicon;
      language = other.language;
      candidates = other.candidates;
      rejectBelow = other.rejectBelow;
      context = other.context;
      alternatives = other.alternatives;
      explanations = other.explanations;
      orientation = other.orientation;
      writingCheck = other.writingCheck;
    }

    /** All that tells options apart. */
    private List<@Nullable Object> all() {
      return Arrays.asList(
          alphabet,
          format,
          lexicon,
          language,
          candidates,
          rejectBelow,
          context,
          alternatives,
          explanations,
          orientation,
          writingCheck);
    }
  }

  private final Values values;

  private ReadingOptions(Values values) {
    this.values = values;
  }

  private ReadingOptions with(Consumer<Values> choice) {
    Values changed = new Values(values);
    choice.accept(changed);
    return new ReadingOptions(changed);
  }

  /**
   * What a recogniser does unless it is told otherwise.
   *
   * @return all of the options at their standards
   */
  public static ReadingOptions standard() {
    return STANDARD;
  }

  /**
   * The labels that there may be.
   *
   * @return the alphabet; empty for the model's own
   */
  public Optional<Alphabet> alphabet() {
    return Optional.ofNullable(values.alphabet);
  }

  /**
   * Says which labels there may be. Standard: all of the model's; but of a model that knows all of
   * {@link Alphabet#ALPHANUMERIC} not the {@link Alphabet#MARKS}, which it then reads as little as
   * anything else that is neither letter nor digit.
   *
   * @param allowed the labels allowed; refused where it is used if the model knows none of them, or
   *     lacks a mark among them
   * @return these options but for that
   */
  public ReadingOptions alphabet(Alphabet allowed) {
    requireNonNull(allowed, "allowed");
    return with(chosen -> chosen.alphabet = allowed);
  }

  /**
   * What the whole text of a drawing may be.
   *
   * @return the format; empty for any text
   */
  public Optional<Format> format() {
    return Optional.ofNullable(values.format);
  }

  /**
   * Says what the whole text of a drawing may be. Standard: anything. A text that the format
   * forbids is not returned; {@link Recognition#fit} says how well it fits. The alphabet need not
   * be named: the format's characters are added to the standard one.
   *
   * @param texts the texts allowed
   * @return these options but for that
   */
  public ReadingOptions format(Format texts) {
    requireNonNull(texts, "texts");
    return with(chosen -> chosen.format = texts);
  }

  /**
   * The texts of which the drawing says one.
   *
   * @return the lexicon; empty for any text
   */
  public Optional<Lexicon> lexicon() {
    return Optional.ofNullable(values.lexicon);
  }

  /**
   * Says of which texts a drawing says one. Standard: any. A text that is not among them is not
   * returned, unless they are only {@linkplain Lexicon#preferred preferred}; {@link
   * Recognition#fit} says how well it fits. With a format, too, it is one that has it.
   *
   * @param texts the texts allowed
   * @return these options but for that
   */
  public ReadingOptions lexicon(Lexicon texts) {
    requireNonNull(texts, "texts");
    return with(chosen -> chosen.lexicon = texts);
  }

  /**
   * The language whose words are expected.
   *
   * @return its id; empty for the only one on the class path
   */
  public Optional<String> language() {
    return Optional.ofNullable(values.language);
  }

  /**
   * Names the language whose words are expected, among those on the class path. Standard: the only
   * one there; none if there are several. What the ink says clearly is read as it stands, a word or
   * not.
   *
   * @param id its short name, such as {@code en}; {@link RecogniserBuilder#NO_LANGUAGE} for none
   * @return these options but for that
   */
  public ReadingOptions language(String id) {
    requireNonNull(id, "id");
    return with(chosen -> chosen.language = id);
  }

  /**
   * How many candidates a character gets at most.
   *
   * @return at least 1
   */
  public int candidates() {
    return values.candidates;
  }

  /**
   * Says how many candidates a character gets at most. Standard: 5.
   *
   * @param most at least 1; fewer are given where fewer labels are allowed
   * @return these options but for that
   * @throws IllegalArgumentException if the number is not positive
   */
  public ReadingOptions candidates(int most) {
    int count = atLeastOne(most, "candidates");
    return with(chosen -> chosen.candidates = count);
  }

  /**
   * The certainty below which a character is rejected.
   *
   * @return a number in [0, 1]
   */
  public double rejectBelow() {
    return values.rejectBelow;
  }

  /**
   * Rejects uncertain characters: those whose {@link Classification#certainty}, in their context,
   * is below a threshold. Standard: 0, which rejects none.
   *
   * @param certainty the threshold, in [0, 1]
   * @return these options but for that
   * @throws IllegalArgumentException if it lies outside
   */
  public ReadingOptions rejectBelow(double certainty) {
    if (!(certainty >= 0 && certainty <= 1)) {
      throw new IllegalArgumentException(
          "A rejection threshold lies in [0, 1], not at " + certainty + ".");
    }
    return with(chosen -> chosen.rejectBelow = certainty);
  }

  /**
   * Whether a character's neighbours count.
   *
   * @return false if each glyph is read alone
   */
  public boolean context() {
    return values.context;
  }

  /**
   * Says whether a character's neighbours count: its size beside theirs, their kinds, and the word
   * that they make. Standard: yes. Without, each character is what its glyph alone looks most like;
   * how lines are divided into characters is decided in the same way. A format or a lexicon needs
   * context: where both are used, they are refused.
   *
   * @param neighbours false to read each glyph alone
   * @return these options but for that
   */
  public ReadingOptions context(boolean neighbours) {
    return with(chosen -> chosen.context = neighbours);
  }

  /**
   * How many readings a word and a line get at most.
   *
   * @return at least 1
   */
  public int alternatives() {
    return values.alternatives;
  }

  /**
   * Says how many readings a word and a line get at most, the best one counted. Standard: 3. Of
   * many on a long line fewer are found.
   *
   * @param most at least 1
   * @return these options but for that
   * @throws IllegalArgumentException if the number is not positive
   */
  public ReadingOptions alternatives(int most) {
    int count = atLeastOne(most, "alternatives");
    return with(chosen -> chosen.alternatives = count);
  }

  /**
   * Whether characters keep what the network saw in them.
   *
   * @return true if they do
   */
  public boolean explanations() {
    return values.explanations;
  }

  /**
   * Says whether characters keep what the network saw in them, so that {@link Explainer} need not
   * look again. Standard: no; then explaining a character takes as long as reading it. So does a
   * character of a line whose maps would be more than what is left of 64 MB for a call: there are
   * 650 of them with the standard model, two or three for each character.
   *
   * @param keep true to keep the feature maps: 100 kB a character with the standard model
   * @return these options but for that
   */
  public ReadingOptions explanations(boolean keep) {
    return with(chosen -> chosen.explanations = keep);
  }

  /**
   * How drawings are turned before they are read.
   *
   * @return the turn, or that it is to be found
   */
  public Orientation orientation() {
    return values.orientation;
  }

  /**
   * Says how drawings are turned before they are read. Standard: {@link Orientation#UPRIGHT}, as
   * they are. A photo's EXIF orientation is heeded before, whatever this says. {@link
   * Recognition#orientation} tells which turn was read, and all boxes are those of the {@link
   * Drawing#turned turned} drawing. Fields are read as they stand: for them another orientation is
   * refused.
   *
   * @param turn the turn, or {@link Orientation#AUTO} to find it in the writing
   * @return these options but for that
   */
  public ReadingOptions orientation(Orientation turn) {
    requireNonNull(turn, "turn");
    return with(chosen -> chosen.orientation = turn);
  }

  /**
   * How strictly an image is asked whether it is writing at all.
   *
   * @return the level
   */
  public WritingCheck writingCheck() {
    return values.writingCheck;
  }

  /**
   * Sets how strictly an image is judged to be writing or not. Standard: {@link
   * WritingCheck#CAREFUL}. Where a format or a lexicon says what it may be, that decides, and
   * {@link Recognition#fit} tells.
   *
   * @param level how strictly
   * @return these options but for that
   */
  public ReadingOptions writingCheck(WritingCheck level) {
    requireNonNull(level, "level");
    return with(chosen -> chosen.writingCheck = level);
  }

  private static int atLeastOne(int count, String what) {
    if (count < 1) {
      throw new IllegalArgumentException("Give at least one for " + what + ", not " + count + ".");
    }
    return count;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ReadingOptions that && values.all().equals(that.values.all());
  }

  @Override
  public int hashCode() {
    return values.all().hashCode();
  }
}
