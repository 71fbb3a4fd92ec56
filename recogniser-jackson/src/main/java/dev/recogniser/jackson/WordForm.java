package dev.recogniser.jackson;

import dev.recogniser.RecognisedWord;
import java.io.IOException;

final class WordForm implements Form<RecognisedWord> {

  @Override
  public void write(RecognisedWord word, MemberWriter out) throws IOException {
    out.text("text", word.text());
    out.number("probability", word.probability());
    out.object("box", word.box(), Forms.BOX);
    out.count("characters", word.characters().size());
    out.list("alternatives", word.alternatives(), Forms.READING);
  }
}
