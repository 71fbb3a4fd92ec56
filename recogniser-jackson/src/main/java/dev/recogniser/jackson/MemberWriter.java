package dev.recogniser.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Writes an object's members, whose names are the same whatever a mapper's naming strategy. */
record MemberWriter(JsonGenerator out) {

  void text(String name, String value) throws IOException {
    out.writeStringField(name, value);
  }

  void number(String name, double value) throws IOException {
    out.writeNumberField(name, value);
  }

  void count(String name, int value) throws IOException {
    out.writeNumberField(name, value);
  }

  void flag(String name, boolean value) throws IOException {
    out.writeBooleanField(name, value);
  }

  void nothing(String name) throws IOException {
    out.writeNullField(name);
  }

  <T> void object(String name, T value, Form<T> form) throws IOException {
    out.writeFieldName(name);
    write(value, form);
  }

  <T> void list(String name, List<T> values, Form<T> form) throws IOException {
    out.writeArrayFieldStart(name);
    for (T value : values) {
      write(value, form);
    }
    out.writeEndArray();
  }

  void texts(String name, Stream<String> values) throws IOException {
    out.writeArrayFieldStart(name);
    for (Iterator<String> each = values.iterator(); each.hasNext(); ) {
      out.writeString(each.next());
    }
    out.writeEndArray();
  }

  private <T> void write(T value, Form<T> form) throws IOException {
    out.writeStartObject();
    form.write(value, this);
    out.writeEndObject();
  }
}
