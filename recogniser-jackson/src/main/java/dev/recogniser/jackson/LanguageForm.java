package dev.recogniser.jackson;

import com.fasterxml.jackson.databind.JsonMappingException;
import dev.recogniser.LanguageChoice;
import java.io.IOException;
import java.util.Optional;

final class LanguageForm implements ReadableForm<LanguageChoice> {

  @Override
  public void write(LanguageChoice language, MemberWriter out) throws IOException {
    if (language.id().isPresent()) {
      out.text("id", language.id().get());
    } else {
      out.nothing("id");
    }
    out.text("reason", language.reason());
  }

  @Override
  public LanguageChoice read(MemberReader in) throws JsonMappingException {
    Optional<String> id = in.has("id") ? Optional.of(in.text("id")) : Optional.empty();
    return new LanguageChoice(id, in.text("reason"));
  }
}
