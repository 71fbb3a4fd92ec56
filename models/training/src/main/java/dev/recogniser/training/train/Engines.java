package dev.recogniser.training.train;

/** DJL's engine for training. */
public final class Engines {

  /** DJL's name for PyTorch. */
  public static final String NAME = "PyTorch";

  private Engines() {}

  /** To be called before anything of DJL: it neither reports home nor downloads, unless told to. */
  public static void prepare() {
    setUnlessSet("ai.djl.offline", "true");
    setUnlessSet("OPT_OUT_TRACKING", "true");
    setUnlessSet("ai.djl.pytorch.num_interop_threads", "1");
    setUnlessSet(
        "ai.djl.pytorch.num_threads", Integer.toString(Runtime.getRuntime().availableProcessors()));
  }

  private static void setUnlessSet(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
