package dev.recogniser.internal.picture;

import dev.recogniser.Box;
import dev.recogniser.Drawing;
import dev.recogniser.Explanation;
import dev.recogniser.InkRaster;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * What a picture shows: ink, the heat of characters beneath it, and perhaps a legend.
 *
 * @param ink the ink
 * @param view what of its raster is shown, and how large
 * @param characters whose heat is shown
 * @param hasLegend whether a strip below tells what the colours mean
 */
public record Picture(InkRaster ink, View view, List<Shown> characters, boolean hasLegend) {

  /** A square that would pass this is not shown whole: that of a long rule, say. */
  private static final int LARGEST_SQUARE = 25_000_000;

  private static final int OPAQUE = 0xff000000;
  private static final int INK_LEVEL = 0x18;

  /**
   * A character whose heat is shown.
   *
   * @param square what the explanation's map covers, in raster pixels
   * @param extent where its heat may show, in raster pixels
   */
  record Shown(Explanation explanation, Box square, Extent extent) {}

  /** Copies the characters. */
  public Picture {
    characters = List.copyOf(characters);
  }

  /**
   * A character on its glyph's square, or on its ink alone where that square is very large; at
   * least {@code side} pixels wide.
   */
  public static Picture ofCharacter(Explanation explanation, InkRaster ink, int side) {
    Box square = explanation.squareInInk();
    Box raster = new Box(0, 0, ink.width(), ink.height());
    Box around = square.union(raster);
    Box whole = around.area() > LARGEST_SQUARE ? raster : around;
    Shown character = new Shown(explanation, square, new Extent(whole, 0));
    return new Picture(ink, View.around(whole, 1), List.of(character), false).enlarged(side);
  }

  /** A whole drawing, its longer side at least {@code side} pixels. */
  public static Picture ofDrawing(
      Drawing drawing, List<Explanation> explanations, int side, double border) {
    InkRaster ink = drawing.raster();
    List<Shown> characters =
        explanations.stream().map(explanation -> character(drawing, explanation, border)).toList();
    Box whole = new Box(0, 0, ink.width(), ink.height());
    return new Picture(ink, View.around(whole, 1), characters, false).enlarged(side);
  }

  private static Shown character(Drawing drawing, Explanation explanation, double border) {
    Box square = drawing.inRaster(explanation.square());
    Box box = drawing.inRaster(explanation.segment().box());
    return new Shown(explanation, square, new Extent(box, border * square.width()));
  }

  private Picture enlarged(int side) {
    int longer = Math.max(view.columns(), view.rows());
    return scaled(Math.max(1, (side + longer - 1) / longer));
  }

  /** The same with every raster pixel as {@code scale × scale} pixels. */
  public Picture scaled(int scale) {
    View scaled = new View(view.x(), view.y(), view.columns(), view.rows(), scale);
    return new Picture(ink, scaled, characters, hasLegend);
  }

  /** How many pixels it has without its legend; as a double, it never wraps. */
  public double pixels() {
    return (double) view.columns() * view.scale() * view.rows() * view.scale();
  }

  /** The same with or without a legend. */
  public Picture withLegend(boolean wanted) {
    return new Picture(ink, view, characters, wanted);
  }

  /** Ink on heat on white paper. */
  public BufferedImage paint() {
    Legend legend = hasLegend ? legend() : null;
    int width = legend == null ? view.width() : Math.max(view.width(), legend.width());
    int height = view.height() + (legend == null ? 0 : Legend.HEIGHT);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    // A narrow picture stands above the middle of its legend, on paper.
    int left = (width - view.width()) / 2;
    fill(image, ColourMap.SEQUENTIAL.rgb(0));
    HeatLayer heat = heat();
    ColourMap colours = colours();
    InkLayer inkLayer = new InkLayer(ink, view);
    for (int y = 0; y < view.height(); y++) {
      for (int x = 0; x < view.width(); x++) {
        int rgb = colours.rgb(heat.at(x, y));
        image.setRGB(left + x, y, OPAQUE | covered(rgb, inkLayer.at(x, y)));
      }
    }
    if (legend != null) {
      legend.draw(image);
    }
    return image;
  }

  private static void fill(BufferedImage image, int rgb) {
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        image.setRGB(x, y, rgb);
      }
    }
  }

  private static int covered(int rgb, double ink) {
    int covered = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int paper = rgb >> shift & 0xff;
      covered |= (int) Math.round(paper + ink * (INK_LEVEL - paper)) << shift;
    }
    return covered;
  }

  /** The full colour, the fainter the less heat. */
  public BufferedImage paintHeat() {
    HeatLayer heat = heat();
    ColourMap colours = colours();
    BufferedImage image =
        new BufferedImage(view.width(), view.height(), BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < view.height(); y++) {
      for (int x = 0; x < view.width(); x++) {
        float value = heat.at(x, y);
        int alpha = Math.min(255, Math.round(255 * Math.abs(value)));
        image.setRGB(x, y, alpha << 24 | colours.rgb(Math.signum(value)));
      }
    }
    return image;
  }

  private HeatLayer heat() {
    HeatLayer layer = new HeatLayer(view.width(), view.height());
    for (Shown character : characters) {
      Extent extent = character.extent();
      layer.add(
          character.explanation(),
          view.toPicture(character.square()),
          new Extent(view.toPicture(extent.box()), extent.border() * view.scale()));
    }
    return layer;
  }

  private boolean isContrast() {
    return characters.stream().anyMatch(shown -> shown.explanation().against().isPresent());
  }

  private ColourMap colours() {
    return isContrast() ? ColourMap.DIVERGING : ColourMap.SEQUENTIAL;
  }

  private Legend legend() {
    return isContrast()
        ? new Legend(colours(), "speaks for " + common(true), "speaks for " + common(false), -1)
        : new Legend(colours(), "says nothing", "speaks for " + common(false), 0);
  }

  /** The label of all explanations, or what they have in common. */
  private String common(boolean other) {
    List<String> labels =
        characters.stream()
            .map(Shown::explanation)
            .map(e -> other ? e.against().orElse("") : e.label())
            .distinct()
            .toList();
    if (labels.size() == 1) {
      return "‘" + labels.get(0) + "’";
    }
    return other ? "the other" : "the reading";
  }
}
