package dev.recogniser.examples.cli;

import dev.recogniser.Drawing;
import dev.recogniser.DrawingException;
import dev.recogniser.Recogniser;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads drawings and prints what they say. */
@Command(
    name = "recognise",
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = "Reads handwritten digits and letters from drawings.",
    footer = {
      "",
      "Examples:",
      "  recognise note.png",
      "  recognise --top 3 note.png             three candidates a character",
      "  recognise --alternatives 3 note.png    three texts a line, with probabilities",
      "  recognise --why note.png               what decided the doubtful characters",
      "  recognise --alphabet 0123456789 *.png  digits only",
      "  recognise --format '[0-9]{6}' *.png    six digits, or nothing",
      "  recognise --fields form.fields.json form.png   a line for each field of a form",
      "  recognise --json note.png strokes.json one JSON object a file, each on a line",
      "  recognise --photo photo.jpg            a sheet on a table",
      "  recognise - < note.png                 an image from standard input",
      "  recognise --explain why.png note.png   a picture of why it reads so",
      "  recognise --explain why.png --contrast 1,7 note.png",
      "",
      "A character that is rejected shows as U+FFFD in the text.",
      "The exit code is 0, or 1 if a file could not be read, or 2 for a mistake in the options."
    })
final class RecogniseCommand implements Callable<Integer> {

  private final InputStream stdin;

  // picocli sets it before the call.
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description =
          "Images (PNG, JPEG, GIF, BMP, TIFF, WebP), pen strokes (.json:"
              + " {\"penWidth\": 6, \"strokes\": [[x0, y0, x1, y1, ...], ...]}),"
              + " or - for an image from standard input.")
  private List<String> files = List.of();

  @Option(names = "--json", description = "Print JSON lines: one object a file or page.")
  private boolean json;

  @Mixin private RecogniserOptions options = new RecogniserOptions();

  @Mixin private ReadingOptions reading = new ReadingOptions();

  @Mixin private PhotoOptions photos = new PhotoOptions();

  @Mixin private FieldOptions fields = new FieldOptions();

  @Mixin private PictureOptions picture = new PictureOptions();

  @Mixin private DebugPictureOptions debugPictures = new DebugPictureOptions();

  @Option(names = "--backends", description = "List the backends found and the language, and stop.")
  private boolean listBackends;

  @Option(names = "--debug", description = "Print the stack trace of an error.")
  private boolean debug;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this help, and stop.")
  private boolean help;

  RecogniseCommand(InputStream stdin) {
    this.stdin = stdin;
  }

  @Override
  public Integer call() {
    reading.check(spec.commandLine(), fields.wanted());
    photos.check(spec.commandLine(), fields.wanted());
    if (listBackends) {
      return listWhatIsThere() ? 0 : 1;
    }
    if (files.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Give at least one FILE to read, or --backends.");
    }
    picture.check(spec.commandLine(), files);
    debugPictures.check(spec.commandLine());
    try (Recogniser recogniser = open()) {
      picture.check(recogniser);
      Task task = task(recogniser, report(recogniser));
      boolean all = true;
      for (String file : files) {
        all &= read(file, task);
      }
      return all ? 0 : 1;
    }
  }

  private Recogniser open() {
    return options.open(spec.commandLine(), reading, picture.wanted());
  }

  private boolean listWhatIsThere() {
    boolean usable = BackendList.print(Recogniser.backends(), spec.commandLine().getOut());
    if (usable) {
      try (Recogniser recogniser = open()) {
        BackendList.print(recogniser.language(), spec.commandLine().getOut());
      }
    }
    return usable;
  }

  private Report report(Recogniser recogniser) {
    return json
        ? new JsonReport(spec.commandLine().getOut(), recogniser, reading.wantsReasons())
        : new TextReport(spec.commandLine().getOut(), files.size() > 1, details());
  }

  private List<Detail> details() {
    List<Detail> details = new ArrayList<>();
    if (reading.wantsAlternatives()) {
      details.add(new AlternativeRows());
    }
    if (options.wantsCandidates()) {
      details.add(new CandidateRows());
    }
    if (reading.wantsReasons()) {
      details.add(new ReasonRows());
    }
    return details;
  }

  private Task task(Recogniser recogniser, Report report) {
    return fields.wanted()
        ? new FormTask(
            fields.read(spec.commandLine(), recogniser),
            recogniser,
            reading,
            report,
            picture,
            problems())
        : new WholeTask(recogniser, reading, report, picture, problems());
  }

  /** One bad file does not stop the others. */
  private boolean read(String file, Task task) {
    try {
      List<PageDrawing> pages = photos.read(file, stdin, reading.images(), problems());
      picture.check(file, pages.size());
      boolean all = true;
      for (PageDrawing page : pages) {
        all &= read(page.page(), page.drawing(), task);
      }
      return all;
    } catch (DrawingException e) {
      problems().report(e);
      return false;
    }
  }

  /** Nor does a bad page stop the others. */
  private boolean read(Page page, Drawing drawing, Task task) {
    Found found = Found.nothing(drawing);
    boolean read = false;
    try {
      found = task.read(page, drawing);
      read = true;
    } catch (DrawingException e) {
      problems().report(e);
    }
    debugPictures.write(page, found);
    return read;
  }

  /** What becomes of an exception that ended the command. */
  int failed(Exception e) {
    problems().report(e);
    return 1;
  }

  private Problems problems() {
    return new Problems(spec.commandLine().getErr(), debug);
  }
}
