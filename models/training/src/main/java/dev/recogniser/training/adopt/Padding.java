package dev.recogniser.training.adopt;

/** Rows and columns of zeros around maps. */
record Padding(int top, int left, int bottom, int right) {

  static final Padding NONE = new Padding(0, 0, 0, 0);

  boolean isNone() {
    return equals(NONE);
  }

  Padding plus(Padding other) {
    return new Padding(
        top + other.top, left + other.left, bottom + other.bottom, right + other.right);
  }

  Padding withRows(int above, int below) {
    return new Padding(above, left, below, right);
  }

  Padding withColumns(int before, int after) {
    return new Padding(top, before, bottom, after);
  }

  boolean isSymmetric() {
    return top == bottom && left == right;
  }

  /** As messages show it. */
  @Override
  public String toString() {
    return top + " above, " + bottom + " below, " + left + " left, " + right + " right";
  }
}
