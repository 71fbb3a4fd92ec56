package dev.recogniser.internal.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.recogniser.DrawingException;
import dev.recogniser.InkRaster;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The time limit is for hanging, not for being slow. */
@Timeout(120)
class PagesTest {

  private static final long LIMIT = 1_000_000;

  private static final int PAGE = 0;
  private static final int SMALLER_COPY = 1;
  private static final int MASK = 4;

  private static final GreyImage HOOK = grey(64, 48);
  private static final GreyImage LARGER = grey(80, 60);

  @Test
  void readsEachPageOfATiff() {
    byte[] file = TiffPages.of(TiffPages.page(HOOK, PAGE), TiffPages.page(LARGER, PAGE));

    List<InkRaster> pages = ImageDecoder.decodeAll(file, LIMIT, 2);

    assertThat(pages).extracting(InkRaster::width).containsExactly(64, 80);
    assertThat(pages).allMatch(ink -> ink.at(ink.width() / 3, ink.height() / 2) > 240);
    assertThat(ImageDecoder.decode(file, LIMIT)).isEqualTo(pages.get(0));
  }

  @Test
  void leavesOutSmallerCopiesAndMasks() {
    byte[] file =
        TiffPages.of(
            TiffPages.page(HOOK, PAGE),
            TiffPages.page(HOOK, SMALLER_COPY),
            TiffPages.page(LARGER, PAGE),
            TiffPages.page(HOOK, MASK));

    assertThat(ImageDecoder.decodeAll(file, LIMIT, 4))
        .extracting(InkRaster::width)
        .containsExactly(64, 80);
  }

  @Test
  void leavesPagesAsTheyLookButUpright() {
    byte[] file = TiffPages.of(TiffPages.page(HOOK, PAGE), TiffPages.turned(LARGER, 6));

    List<BufferedImage> pages = ImageDecoder.images(file, LIMIT, 2);

    assertThat(pages).extracting(BufferedImage::getWidth).containsExactly(64, 60);
    assertThat(pages.get(0).getRaster().getDataElements(0, 0, 64, 48, null)).isEqualTo(HOOK.levels);
    assertThat(pages.get(1).getRaster().getDataElements(0, 0, 60, 80, null))
        .isEqualTo(new Orientation(6).apply(LARGER).levels);
  }

  @Test
  void turnsEachPageByItself() {
    byte[] file = TiffPages.of(TiffPages.page(HOOK, PAGE), TiffPages.turned(LARGER, 6));

    assertThat(ImageDecoder.decodeAll(file, LIMIT, 2))
        .extracting(InkRaster::width)
        .containsExactly(64, 60);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg", "gif", "bmp", "tiff"})
  void readsOneDrawingOfOtherImages(String format) {
    byte[] file = Images.encode(Images.hook(BufferedImage.TYPE_INT_RGB), format);

    assertThat(ImageDecoder.decodeAll(file, LIMIT, 1))
        .containsExactly(ImageDecoder.decode(file, LIMIT));
  }

  @Test
  void readsTheFirstFrameOfAnAnimation() {
    byte[] file = WebpFiles.resource("animated");

    assertThat(ImageDecoder.decodeAll(file, LIMIT, 1))
        .containsExactly(ImageDecoder.decode(file, LIMIT));
  }

  @Test
  void refusesTooManyPages() {
    byte[][] pages = new byte[11][];
    Arrays.fill(pages, TiffPages.page(HOOK, PAGE));
    byte[] file = TiffPages.of(pages);

    assertThat(ImageDecoder.decodeAll(file, LIMIT, 11)).hasSize(11);
    refuses(file, LIMIT, 10, "10 pages", "new DrawingReader(");
  }

  @Test
  void refusesPagesThatAreTooLargeTogether() {
    byte[][] pages = new byte[11][];
    Arrays.fill(pages, TiffPages.page(HOOK, PAGE));

    refuses(TiffPages.of(pages), 64 * 48, 11, "11 pages", "33792", "3072", "new DrawingReader(");
    assertThat(ImageDecoder.decodeAll(TiffPages.of(pages), 3380, 11)).hasSize(11);
  }

  @Test
  void refusesALargePageBeforeDecodingAny() {
    byte[] damaged = TiffPages.declaring(64, 48);
    byte[] file = TiffPages.of(damaged, TiffPages.declaring(50_000, 40_000));

    refuses(file, LIMIT, 2, "2000000000", "1000000");
  }

  @Test
  void refusesATiffThatDeclaresTooMuch() {
    byte[] file = TiffPages.of(TiffPages.declaring(50_000, 40_000));

    refuses(
        file, LIMIT, 1, "50000 × 40000 = 2000000000", "1000000", "new DrawingReader(2000000000)");
    refuses(file, Long.MAX_VALUE, 1, "only " + file.length + " bytes");
  }

  @Test
  void namesThePageThatIsDamaged() {
    byte[] file = TiffPages.of(TiffPages.page(HOOK, PAGE), TiffPages.declaring(64, 48));

    refuses(file, LIMIT, 2, "Page 2 of 2: The TIF image is damaged");
  }

  @Test
  void refusesPagesThatGoRoundInACircle() {
    byte[] file = TiffPages.inACircle(TiffPages.page(HOOK, PAGE), TiffPages.page(LARGER, PAGE));

    refuses(file, LIMIT, 100, "circle");
    refuses(file, LIMIT, Integer.MAX_VALUE, "circle");
    assertThat(ImageDecoder.decode(file, LIMIT).width()).isEqualTo(64);
  }

  @Test
  void refusesAFileWhoseLastPagesAreCutOff() {
    byte[] first = TiffPages.page(HOOK, PAGE);
    byte[] file = TiffPages.of(first, TiffPages.page(LARGER, PAGE));

    refuses(Arrays.copyOf(file, 8 + first.length), LIMIT, 2, "damaged", "missing");
  }

  @Test
  void survivesChangedBytes() {
    byte[] file = TiffPages.of(TiffPages.page(HOOK, PAGE), TiffPages.page(LARGER, PAGE));
    Random random = new Random(5);
    for (int i = 0; i < 500; i++) {
      byte[] changed = file.clone();
      changed[8 + random.nextInt(130)] = (byte) random.nextInt(256); // the first directory
      Throwable thrown = catchThrowable(() -> ImageDecoder.decodeAll(changed, LIMIT, 100));
      assertThat(thrown == null || thrown instanceof DrawingException).as("%s", thrown).isTrue();
    }
  }

  private static void refuses(byte[] file, long maxPixels, int maxPages, String... message) {
    assertThatThrownBy(() -> ImageDecoder.decodeAll(file, maxPixels, maxPages))
        .isInstanceOf(DrawingException.class)
        .hasMessageContainingAll(message);
  }

  private static GreyImage grey(int width, int height) {
    return Canvas.of(Images.hook(BufferedImage.TYPE_BYTE_GRAY, width, height)).grey();
  }
}
