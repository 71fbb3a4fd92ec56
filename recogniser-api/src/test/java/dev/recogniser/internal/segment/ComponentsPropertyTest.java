package dev.recogniser.internal.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.InkRaster;
import java.util.ArrayDeque;
import java.util.Deque;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ComponentsPropertyTest {

  @Property
  void unionFindEqualsFloodFill(
      @ForAll @Size(min = 1, max = 400) boolean[] pixels,
      @ForAll @IntRange(min = 1, max = 25) int width) {
    int height = Math.max(1, pixels.length / width);
    InkRaster raster =
        Sketch.raster(
            width,
            height,
            (x, y) -> y * width + x < pixels.length && pixels[y * width + x] ? 255 : 0);

    assertThat(byUnionFind(raster)).isEqualTo(byFloodFill(raster));
  }

  @Property
  void theTableCountsPixelsAndEdges(@ForAll @Size(value = 100) boolean[] pixels) {
    InkRaster raster = Sketch.raster(10, 10, (x, y) -> pixels[10 * y + x] ? 255 : 0);
    ComponentTable table = new ComponentTable(Components.of(Runs.of(raster, 1)));
    int[] labels = byFloodFill(raster);
    for (int c = 0; c < table.count(); c++) {
      int label = c + 1;
      int area = 0;
      int edges = 0;
      for (int i = 0; i < labels.length; i++) {
        if (labels[i] == label) {
          area++;
          edges += edges(labels, i);
        }
      }
      assertThat(table.area(c)).isEqualTo(area);
      assertThat(table.penWidth(c)).isEqualTo(2.3 * area / edges);
    }
  }

  private static int edges(int[] labels, int i) {
    int x = i % 10;
    int y = i / 10;
    return (x == 0 || labels[i - 1] == 0 ? 1 : 0)
        + (x == 9 || labels[i + 1] == 0 ? 1 : 0)
        + (y == 0 || labels[i - 10] == 0 ? 1 : 0)
        + (y == 9 || labels[i + 10] == 0 ? 1 : 0);
  }

  private static int[] byUnionFind(InkRaster raster) {
    Runs runs = Runs.of(raster, 1);
    Components components = Components.of(runs);
    int[] labels = new int[raster.width() * raster.height()];
    for (int y = 0; y < raster.height(); y++) {
      for (int run = runs.first(y); run < runs.first(y + 1); run++) {
        for (int x = runs.start(run); x < runs.end(run); x++) {
          labels[y * raster.width() + x] = 1 + components.of(run);
        }
      }
    }
    return labels;
  }

  /** Numbers components by their first pixels, row by row. */
  private static int[] byFloodFill(InkRaster raster) {
    int[] labels = new int[raster.width() * raster.height()];
    int count = 0;
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == 0 && raster.at(i % raster.width(), i / raster.width()) > 0) {
        flood(raster, labels, i, ++count);
      }
    }
    return labels;
  }

  private static void flood(InkRaster raster, int[] labels, int start, int label) {
    Deque<Integer> open = new ArrayDeque<>();
    open.push(start);
    while (!open.isEmpty()) {
      int x = open.peek() % raster.width();
      int y = open.pop() / raster.width();
      for (int v = Math.max(0, y - 1); v <= Math.min(raster.height() - 1, y + 1); v++) {
        for (int u = Math.max(0, x - 1); u <= Math.min(raster.width() - 1, x + 1); u++) {
          if (raster.at(u, v) > 0 && labels[v * raster.width() + u] == 0) {
            labels[v * raster.width() + u] = label;
            open.push(v * raster.width() + u);
          }
        }
      }
    }
  }
}
