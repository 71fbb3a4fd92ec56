package dev.recogniser.training.finetune;

import dev.recogniser.spi.Model;
import dev.recogniser.training.data.DataException;
import dev.recogniser.training.data.IoReason;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Properties;

/** Finds the model to begin with. */
final class ModelSource {

  private static final String DESCRIPTOR = "META-INF/recogniser/model.properties";

  private ModelSource() {}

  /** Reads a file. */
  static Model read(Path file) {
    try {
      return Model.copyOf(file.toString(), Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      throw new DataException("There is no model file " + file + ". Check the path.", e);
    } catch (IOException e) {
      throw new DataException("The model " + file + " cannot be read (" + IoReason.of(e) + ").", e);
    }
  }

  /** Reads the only model on the class path. */
  static Model onClassPath() {
    ClassLoader loader = ModelSource.class.getClassLoader();
    try {
      List<URL> places = Collections.list(loader.getResources(DESCRIPTOR));
      if (places.size() != 1) {
        throw new DataException(
            "There are " + places.size() + " models on the class path. Name a file with --model.");
      }
      Properties descriptor = new Properties();
      try (InputStream in = places.get(0).openStream()) {
        descriptor.load(in);
      }
      URL model = new URL(places.get(0), "../../" + descriptor.getProperty("resource"));
      try (InputStream in = model.openStream()) {
        return Model.copyOf(descriptor.getProperty("id"), in.readAllBytes());
      }
    } catch (IOException e) {
      throw new DataException(
          "The model on the class path cannot be read ("
              + IoReason.of(e)
              + "). Name a file with --model.",
          e);
    }
  }
}
