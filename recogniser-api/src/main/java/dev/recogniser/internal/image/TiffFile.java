package dev.recogniser.internal.image;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A TIFF: the JDK's reader leaves it to the caller to turn its pages and to tell them from smaller
 * copies, and would follow a chain of pages without end.
 */
final class TiffFile implements ImageFile {

  private final byte[] file;

  TiffFile(byte[] file) {
    this.file = file;
  }

  @Override
  public List<Integer> pages(int most) throws IOException {
    List<Integer> pages = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    Optional<TiffDirectory> image = TiffDirectory.first(file, 0);
    for (int i = 0; i <= most && image.isPresent(); i++) {
      TiffDirectory directory = image.get();
      if (!seen.add(directory.at())) {
        throw new IOException("its pages go round in a circle");
      }
      if (directory.isPage()) {
        pages.add(i);
      }
      image = directory.next();
    }
    ImageSize.checkPages(seen.size(), most);
    return pages.isEmpty() ? List.of(0) : pages;
  }

  @Override
  public Orientation orientation(int page) throws IOException {
    Optional<TiffDirectory> image = TiffDirectory.first(file, 0);
    for (int i = 0; i < page && image.isPresent(); i++) {
      image = image.get().next();
    }
    return image.map(TiffDirectory::orientation).orElse(Orientation.UPRIGHT);
  }
}
