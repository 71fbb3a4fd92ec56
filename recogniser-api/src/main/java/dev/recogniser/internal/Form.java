package dev.recogniser.internal;

import static java.util.Objects.requireNonNull;

import dev.recogniser.Box;
import dev.recogniser.Drawing;
import dev.recogniser.DrawingException;
import dev.recogniser.Field;
import dev.recogniser.OptionException;
import dev.recogniser.Orientation;
import dev.recogniser.ReadingOptions;
import dev.recogniser.Recognition;
import dev.recogniser.internal.segment.Cutting;
import dev.recogniser.internal.segment.Regions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** A drawing and its fields, each of which is a page. */
final class Form {

  private final Drawing drawing;
  private final List<Field> fields;
  private final List<Reader> readers = new ArrayList<>();
  private final Regions regions;

  /**
   * Checks the fields.
   *
   * @param standard what is expected of fields that do not say it
   * @param preparing makes the reader of options
   * @throws OptionException if fields do not go together, or one with the drawing or the model
   */
  Form(
      Drawing drawing,
      List<Field> fields,
      ReadingOptions standard,
      Function<ReadingOptions, Reader> preparing) {
    this.drawing = requireNonNull(drawing, "drawing");
    this.fields = List.copyOf(requireNonNull(fields, "fields"));
    Box place = drawing.boxOf(0, 0, drawing.raster().width(), drawing.raster().height());
    checkNames();
    this.fields.forEach(field -> checkPlace(field, place));
    this.regions = new Regions(this.fields.stream().map(Field::region).toList(), place);
    regions.clash().ifPresent(this::refuse);
    // Of more options than are remembered, each is prepared once all the same.
    Map<ReadingOptions, Reader> known = new HashMap<>();
    for (Field field : this.fields) {
      ReadingOptions options = field.options().orElse(standard);
      named(field, () -> requireUpright(options));
      readers.add(named(field, () -> known.computeIfAbsent(options, preparing)));
    }
  }

  private static ReadingOptions requireUpright(ReadingOptions options) {
    if (options.orientation() != Orientation.UPRIGHT) {
      throw new OptionException(
          "Fields are read as they stand, for their regions are those of the drawing as it is given."
              + " Leave the orientation out, and turn the drawing before: Drawing.turned.");
    }
    return options;
  }

  private void checkNames() {
    Set<String> names = new HashSet<>();
    for (Field field : fields) {
      if (!names.add(field.name())) {
        throw new OptionException(
            "Two fields are called '%s'. Give each a name of its own: results are found by it."
                .formatted(field.name()));
      }
    }
  }

  /** Strokes end where nothing more was written, so a field beyond them is empty. */
  private void checkPlace(Field field, Box place) {
    Box region = field.region();
    boolean outside =
        region.x() >= place.right()
            || region.y() >= place.bottom()
            || region.right() <= place.x()
            || region.bottom() <= place.y();
    if (outside && drawing.penWidth() == 0) {
      throw new OptionException(
          "Field '%s': its region, %s, lies outside of the image, %d × %d pixels. Give it in the image's own pixels, as large as it is read."
              .formatted(
                  field.name(), region, drawing.raster().width(), drawing.raster().height()));
    }
  }

  private void refuse(Regions.Clash clash) {
    throw new OptionException(
        "The fields '%s' and '%s' share more than half of the smaller region, and no ink is read twice. Draw their regions apart, or read them in two calls."
            .formatted(fields.get(clash.one()).name(), fields.get(clash.other()).name()));
  }

  private static <T> T named(Field field, Supplier<T> work) {
    try {
      return work.get();
    } catch (OptionException e) {
      throw new OptionException("Field '%s': %s".formatted(field.name(), e.getMessage()), e);
    } catch (DrawingException e) {
      throw new DrawingException("Field '%s': %s".formatted(field.name(), e.getMessage()), e);
    }
  }

  /**
   * Cuts the drawing and divides its fields.
   *
   * @return a page for each field, in their order; without a line where there is no ink
   * @throws DrawingException if the drawing is beyond the limits, with all of its fields
   */
  List<Page> pages(Divider divider, Guard guard) {
    guard.drawing(drawing);
    Cutting cutting = Cutting.of(drawing, regions, guard);
    Watch all = guard.together();
    List<Page> pages = new ArrayList<>();
    for (int number = 0; number < fields.size(); number++) {
      guard.check();
      pages.add(named(fields.get(number), page(number, cutting, divider, all)));
    }
    return pages;
  }

  private Supplier<Page> page(int number, Cutting cutting, Divider divider, Watch watch) {
    List<Box> cells = fields.get(number).cells();
    return () ->
        new Page(
            cutting
                .ink(number)
                .map(
                    ink ->
                        cells.isEmpty()
                            ? divider.lattices(ink, watch)
                            : Divider.lattices(ink, cells, watch))
                .orElse(List.of()),
            readers.get(number));
  }

  /** What was read of each page by the name of its field, in the fields' order. */
  Map<String, Recognition> byName(List<Recognition> read) {
    Map<String, Recognition> byName = new LinkedHashMap<>();
    for (int number = 0; number < fields.size(); number++) {
      byName.put(fields.get(number).name(), read.get(number));
    }
    return Collections.unmodifiableMap(byName);
  }
}
