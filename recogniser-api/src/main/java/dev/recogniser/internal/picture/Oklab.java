package dev.recogniser.internal.picture;

/**
 * A colour in Oklab (Ottosson 2020, "A perceptual color space for image processing"), where equal
 * distances look equally large.
 *
 * @param lightness from 0, black, to 1, white
 * @param a from green to red
 * @param b from blue to yellow
 */
record Oklab(double lightness, double a, double b) {

  static final Oklab WHITE = new Oklab(1, 0, 0);

  /** By chroma and hue, in degrees: 30 is red, 90 yellow, 250 blue. */
  static Oklab polar(double lightness, double chroma, double hue) {
    double angle = Math.toRadians(hue);
    return new Oklab(lightness, chroma * Math.cos(angle), chroma * Math.sin(angle));
  }

  double distance(Oklab other) {
    return Math.sqrt(
        square(lightness - other.lightness) + square(a - other.a) + square(b - other.b));
  }

  private static double square(double x) {
    return x * x;
  }

  /** The colour that lies a part of the way to another. */
  Oklab towards(Oklab other, double part) {
    return new Oklab(
        lightness + part * (other.lightness - lightness),
        a + part * (other.a - a),
        b + part * (other.b - b));
  }

  /** In sRGB, {@code 0xRRGGBB}; what lies outside of it comes to its border. */
  int rgb() {
    double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
    double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
    double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
    int red = level(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
    int green = level(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
    int blue = level(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
    return red << 16 | green << 8 | blue;
  }

  private static double cube(double x) {
    return x * x * x;
  }

  /** From light to the level of IEC 61966-2-1. */
  private static int level(double light) {
    double bounded = Math.min(1, Math.max(0, light));
    double level =
        bounded <= 0.0031308 ? 12.92 * bounded : 1.055 * Math.pow(bounded, 1 / 2.4) - 0.055;
    return (int) Math.round(255 * level);
  }

  /** The colour of an sRGB level triple {@code 0xRRGGBB}. */
  static Oklab of(int rgb) {
    double red = light(rgb >> 16 & 0xff);
    double green = light(rgb >> 8 & 0xff);
    double blue = light(rgb & 0xff);
    double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
    double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
    double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
    return new Oklab(
        0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
        1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
        0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
  }

  private static double light(int level) {
    double part = level / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
