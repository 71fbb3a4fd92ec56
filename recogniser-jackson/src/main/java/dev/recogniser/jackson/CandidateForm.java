package dev.recogniser.jackson;

import com.fasterxml.jackson.databind.JsonMappingException;
import dev.recogniser.Candidate;
import java.io.IOException;

final class CandidateForm implements ReadableForm<Candidate> {

  @Override
  public void write(Candidate candidate, MemberWriter out) throws IOException {
    out.text("label", candidate.label());
    out.number("probability", candidate.probability());
  }

  @Override
  public Candidate read(MemberReader in) throws JsonMappingException {
    return new Candidate(in.text("label"), in.number("probability"));
  }
}
