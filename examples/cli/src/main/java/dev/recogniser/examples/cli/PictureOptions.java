package dev.recogniser.examples.cli;

import dev.recogniser.Drawing;
import dev.recogniser.DrawingException;
import dev.recogniser.Explainer;
import dev.recogniser.Explanation;
import dev.recogniser.OptionException;
import dev.recogniser.Overlay;
import dev.recogniser.RecognisedCharacter;
import dev.recogniser.Recogniser;
import dev.recogniser.Recognition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Whether and how a picture shows why a drawing was read as it was. */
final class PictureOptions {

  @Option(
      names = "--explain",
      paramLabel = "OUT.png",
      description = "Write a picture of the drawing with heat where it speaks for its reading.")
  private @Nullable Path picture;

  @Option(
      names = "--contrast",
      paramLabel = "A,B",
      description =
          "In that picture, show what speaks for A and against B: in the characters that were read"
              + " as one of them, or in all if none was.")
  private @Nullable String contrast;

  @Option(
      names = "--method",
      paramLabel = "M",
      description = "How heat is found: grad-cam (standard) or occlusion.")
  private @Nullable String method;

  /** Whether a picture was asked for. */
  boolean wanted() {
    return picture != null;
  }

  /**
   * Checks that the options go together.
   *
   * @throws ParameterException if they do not
   */
  void check(CommandLine line, List<String> files) {
    if (picture == null && (contrast != null || method != null)) {
      throw new ParameterException(line, "--contrast and --method go with --explain OUT.png.");
    }
    if (picture != null) {
      checkFile(line, picture, files);
    }
    try {
      explainingMethod();
      labels();
    } catch (OptionException e) {
      throw new ParameterException(line, e.getMessage(), e);
    }
  }

  private static void checkFile(CommandLine line, Path picture, List<String> files) {
    if (files.size() > 1) {
      throw new ParameterException(line, "--explain makes one picture: give one FILE with it.");
    }
    if (!picture.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
      throw new ParameterException(
          line, "--explain writes PNG: give a name that ends in .png, not '" + picture + "'.");
    }
    if (Files.isDirectory(picture)) {
      throw new ParameterException(line, "--explain writes a file: '" + picture + "' is a folder.");
    }
    // A mistyped call must not cost the user's drawing.
    if (absolute(Path.of(files.get(0))).equals(absolute(picture))) {
      throw new ParameterException(
          line, "--explain would write over the drawing '" + picture + "'. Give another name.");
    }
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private Explainer.Method explainingMethod() {
    return switch (method == null ? "grad-cam" : method) {
      case "grad-cam" -> Explainer.Method.GRAD_CAM;
      case "occlusion" -> Explainer.Method.OCCLUSION;
      default ->
          throw new OptionException(
              "There is no method '" + method + "'. Take grad-cam or occlusion.");
    };
  }

  /** Both labels of a contrast, or none. */
  private List<String> labels() {
    List<String> labels =
        contrast == null ? List.of() : List.of(contrast.strip().split("\\s*,\\s*", -1));
    if (contrast != null && (labels.size() != 2 || labels.contains(""))) {
      throw new OptionException(
          "--contrast takes two labels, such as O,0, not '" + contrast + "'.");
    }
    if (labels.size() == 2 && labels.get(0).equals(labels.get(1))) {
      throw new OptionException(
          "--contrast takes two different labels, such as O,0, not '" + contrast + "'.");
    }
    return labels;
  }

  /**
   * Checks that the model has the labels, before anything is read.
   *
   * @throws OptionException if it lacks one
   */
  void check(Recogniser recogniser) {
    for (String label : labels()) {
      if (!recogniser.model().labels().contains(label)) {
        throw new OptionException(
            "The model has no label '"
                + label
                + "' for --contrast. It has: "
                + String.join(" ", recogniser.model().labels())
                + ".");
      }
    }
  }

  /**
   * Checks that there is one drawing for one picture.
   *
   * @throws DrawingException if there are several
   */
  void check(String file, int pages) {
    if (wanted() && pages > 1) {
      throw new DrawingException(
          "%s: it has %d pages, and --explain makes one picture. Save the page as a file of its own."
              .formatted(file, pages));
    }
  }

  /**
   * Writes the picture.
   *
   * @param results what was read of the drawing, in one or several parts, with some character
   * @throws dev.recogniser.RecogniserException if it cannot be made or written
   */
  void write(Drawing drawing, List<Recognition> results, Recogniser recogniser, Problems problems) {
    Overlay overlay = Overlay.of(drawing, explanations(results, recogniser, problems));
    try {
      Files.write(picture, png(overlay, problems));
    } catch (NoSuchFileException e) {
      throw new OptionException(picture + ": there is no such folder. Make it first.", e);
    } catch (IOException e) {
      throw new OptionException(
          picture + ": the picture cannot be written (" + e.getClass().getSimpleName() + ").", e);
    }
  }

  private List<Explanation> explanations(
      List<Recognition> results, Recogniser recogniser, Problems problems) {
    Explainer explainer = recogniser.explainer(explainingMethod());
    List<String> labels = labels();
    if (labels.isEmpty()) {
      return results.stream().flatMap(each -> explainer.explain(each).stream()).toList();
    }
    List<RecognisedCharacter> all =
        results.stream().flatMap(each -> each.characters().stream()).toList();
    List<RecognisedCharacter> read = all.stream().filter(c -> labels.contains(c.label())).toList();
    if (read.isEmpty()) {
      problems.note(
          "no character was read as " + String.join(" or ", labels) + ": the picture shows all.");
    }
    return (read.isEmpty() ? all : read)
        .stream()
            .map(character -> explainer.contrast(character, labels.get(0), labels.get(1)))
            .toList();
  }

  /** A small machine may have no fonts; the picture is more than its legend. */
  private static byte[] png(Overlay overlay, Problems problems) {
    try {
      return overlay.legend(true).png();
    } catch (OptionException e) {
      problems.note("the picture has no legend. " + e.getMessage());
      return overlay.png();
    }
  }
}
