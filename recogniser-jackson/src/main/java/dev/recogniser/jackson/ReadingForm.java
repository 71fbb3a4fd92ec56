package dev.recogniser.jackson;

import dev.recogniser.Reading;
import java.io.IOException;

/**
 * What a line or a word may say. Of its characters only those that were read are told, elsewhere.
 */
final class ReadingForm implements Form<Reading> {

  @Override
  public void write(Reading reading, MemberWriter out) throws IOException {
    out.text("text", reading.text());
    out.number("probability", reading.probability());
  }
}
