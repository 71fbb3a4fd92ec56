package dev.recogniser.internal.segment;

import dev.recogniser.Box;
import dev.recogniser.Drawing;
import java.util.List;
import java.util.Optional;

/** Cuts by strokes. */
record StrokeSource(Drawing drawing) implements Cutting.Source {

  @Override
  public int count() {
    return drawing.strokes().size();
  }

  @Override
  public Optional<Spread> spread(int piece) {
    return Optional.of(new StrokeSpread(drawing.strokes().get(piece)));
  }

  @Override
  public Bounds bounds(List<Integer> pieces) {
    Box box =
        drawing.inRaster(
            pieces.stream()
                .map(piece -> drawing.strokes().get(piece).bounds())
                .reduce(Box::union)
                .orElseThrow());
    return new Bounds((int) box.x(), (int) box.y(), (int) box.right() + 1, (int) box.bottom() + 1);
  }

  @Override
  public Drawing cut(List<Integer> pieces, Bounds bounds) {
    return Drawing.ofStrokes(
        pieces.stream().map(drawing.strokes()::get).toList(), drawing.penWidth());
  }
}
