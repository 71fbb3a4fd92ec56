package dev.recogniser.jackson;

import dev.recogniser.Box;
import dev.recogniser.Candidate;
import dev.recogniser.Classification;
import dev.recogniser.Evidence;
import dev.recogniser.Field;
import dev.recogniser.Fit;
import dev.recogniser.LanguageChoice;
import dev.recogniser.Reading;
import dev.recogniser.RecognisedCharacter;
import dev.recogniser.RecognisedLine;
import dev.recogniser.RecognisedWord;
import dev.recogniser.Recognition;

/** All forms. */
final class Forms {

  static final ReadableForm<Recognition> RECOGNITION = new RecognitionForm();
  static final Form<RecognisedLine> LINE = new LineForm();
  static final Form<RecognisedWord> WORD = new WordForm();
  static final Form<Reading> READING = new ReadingForm();
  static final ReadableForm<RecognisedCharacter> CHARACTER = new CharacterForm();
  static final ReadableForm<Classification> CLASSIFICATION = new ClassificationForm();
  static final ReadableForm<Candidate> CANDIDATE = new CandidateForm();
  static final ReadableForm<Evidence> EVIDENCE = new EvidenceForm();
  static final ReadableForm<Box> BOX = new BoxForm();
  static final Form<Fit> FIT = new FitForm();
  static final ReadableForm<LanguageChoice> LANGUAGE = new LanguageForm();
  static final ReadableForm<Field> FIELD = new FieldForm();

  private Forms() {}
}
