package dev.recogniser.internal.image;

/** A TIFF: the JDK's reader leaves it to the caller to turn it. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record TiffFile(byte[] file) implements ImageFile {

  @Override
  public Orientation orientation() {
    return TiffOrientation.of(file, 0);
  }
}
