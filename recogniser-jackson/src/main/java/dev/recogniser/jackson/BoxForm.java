package dev.recogniser.jackson;

import com.fasterxml.jackson.databind.JsonMappingException;
import dev.recogniser.Box;
import java.io.IOException;

final class BoxForm implements ReadableForm<Box> {

  @Override
  public void write(Box box, MemberWriter out) throws IOException {
    out.number("x", box.x());
    out.number("y", box.y());
    out.number("width", box.width());
    out.number("height", box.height());
  }

  @Override
  public Box read(MemberReader in) throws JsonMappingException {
    return new Box(in.number("x"), in.number("y"), in.number("width"), in.number("height"));
  }
}
