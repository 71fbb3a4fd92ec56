/** Reads handwritten digits and letters; the inference engine is a backend found at run time. */
module dev.recogniser {
  requires transitive java.desktop;
  requires static transitive org.jspecify;

  exports dev.recogniser;
  exports dev.recogniser.spi;

  uses dev.recogniser.spi.InferenceBackend;
}
