package dev.recogniser.paper;

import boofcv.alg.distort.ImageDistort;
import boofcv.alg.distort.PixelTransformHomography_F32;
import boofcv.alg.interpolate.InterpolationType;
import boofcv.factory.distort.FactoryDistort;
import boofcv.struct.border.BorderType;
import boofcv.struct.image.GrayU8;
import boofcv.struct.image.ImageType;
import georegression.struct.homography.Homography2D_F64;

/** Undoes the perspective: a quadrilateral becomes a rectangle. */
final class Straightener {

  /** The most pixels of a rectangle, the most that a drawing has unless told. */
  static final int MOST_PIXELS = 25_000_000;

  private Straightener() {}

  /**
   * Straightens.
   *
   * @param quad clockwise from the corner that becomes the top left one
   * @return a rectangle as wide and as high as the longer ones of opposite sides are long, unless
   *     it would have more pixels than the photo, or too many
   */
  static GrayU8 straighten(GrayU8 photo, Quad quad) {
    double width = Math.max(quad.length(0), quad.length(2));
    double height = Math.max(quad.length(1), quad.length(3));
    double most = Math.min(photo.totalPixels(), MOST_PIXELS);
    double scale = Math.min(1, Math.sqrt(most / (width * height)));
    GrayU8 straight = new GrayU8(size(scale * width), size(scale * height));
    ImageDistort<GrayU8, GrayU8> distort =
        FactoryDistort.distort(
            false,
            InterpolationType.BICUBIC,
            BorderType.EXTENDED,
            ImageType.SB_U8,
            ImageType.SB_U8);
    Homography2D_F64 seen = Perspective.of(quad, straight.width, straight.height);
    distort.setModel(new PixelTransformHomography_F32(betweenMiddles(seen)));
    distort.apply(photo, straight);
    return straight;
  }

  private static int size(double size) {
    return Math.max(1, (int) size);
  }

  /** To BoofCV, a pixel's place is its middle's. */
  private static Homography2D_F64 betweenMiddles(Homography2D_F64 seen) {
    Homography2D_F64 half = new Homography2D_F64(1, 0, 0.5, 0, 1, 0.5, 0, 0, 1);
    return half.concat(seen, null).concat(half.invert(null), null);
  }
}
