package dev.recogniser.jackson;

import com.fasterxml.jackson.databind.JsonMappingException;
import dev.recogniser.Box;
import dev.recogniser.Field;
import dev.recogniser.OptionException;
import dev.recogniser.ReadingOptions;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A field: where it is, and flat beside that what is expected there. Unlike results it has no
 * members but its own: of a mistyped one nobody would notice that it does nothing.
 */
final class FieldForm implements ReadableForm<Field> {

  private static final List<String> MEMBERS =
      Stream.concat(Stream.of("name", "region", "cells"), ExpectationForm.MEMBERS.stream())
          .toList();

  private static final List<String> EXTENTS = List.of("width", "height");
  private static final List<String> SIDES = List.of("x", "y", "width", "height");

  @Override
  public void write(Field field, MemberWriter out) throws IOException {
    out.text("name", field.name());
    out.object("region", field.region(), Forms.BOX);
    if (isComb(field)) {
      out.count("cells", field.cells().size());
    } else if (!field.cells().isEmpty()) {
      out.list("cells", field.cells(), Forms.BOX);
    }
    if (field.options().isPresent()) {
      ExpectationForm.write(field.options().get(), out);
    }
  }

  private static boolean isComb(Field field) {
    List<Box> cells = field.cells();
    try {
      return !cells.isEmpty() && field.cells(cells.size()).cells().equals(cells);
    } catch (OptionException e) { // there is no room for so many beside each other
      return false;
    }
  }

  @Override
  public Field read(MemberReader whole) throws JsonMappingException {
    String name = whole.text("name");
    MemberReader in = whole.called("Field '" + name + "'");
    in.allow(MEMBERS);
    Box region = in.object("region", FieldForm::box);
    Field field = withCells(in.make(() -> Field.of(name, region)), in);
    Optional<ReadingOptions> expected = ExpectationForm.read(in);
    return expected.map(field::options).orElse(field);
  }

  private static Field withCells(Field field, MemberReader in) throws JsonMappingException {
    if (!in.given("cells")) {
      return field;
    }
    if (in.object().get("cells").isArray()) {
      List<Box> boxes = in.list("cells", FieldForm::box);
      return in.make(() -> field.cells(boxes));
    }
    int count = in.count("cells");
    return in.make(() -> field.cells(count));
  }

  private static Box box(MemberReader in) throws JsonMappingException {
    in.allow(SIDES);
    for (String side : SIDES) {
      double number = in.number(side);
      if (!Double.isFinite(number) || (number < 0 && EXTENTS.contains(side))) {
        throw in.wrong(
            "'%s' is %s. Give finite numbers: the upper left corner, and how far it reaches to the right and downwards"
                .formatted(side, number));
      }
    }
    return Forms.BOX.read(in);
  }
}
