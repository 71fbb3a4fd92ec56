package dev.recogniser.training.language;

import dev.recogniser.internal.language.LanguageFile;
import dev.recogniser.internal.language.PackedLanguage;
import dev.recogniser.training.cli.Progress;
import dev.recogniser.training.cli.Report;
import dev.recogniser.training.data.ResourceFile;
import dev.recogniser.training.data.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code language}: makes a language of word lists and texts. */
@Command(
    name = "language",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Makes the file of a language, which tells how probable a letter is in a word. Prints how"
            + " many bits a character it takes to foretell every twentieth word, by a language of"
            + " the others.")
public final class LanguageCommand implements Callable<Integer> {

  private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private LanguageOptions options = new LanguageOptions();

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
  private Path out = Path.of("");

  @Option(
      names = "--id",
      paramLabel = "ID",
      description =
          "What the language is called: a-z, 0-9 and hyphens, the name of --out unless given.")
  private @Nullable String id;

  @Option(
      names = "--install-into",
      paramLabel = "DIR",
      description = "Also put it into this resource folder of a module, with its descriptor.")
  private @Nullable Path resources;

  /** Made by picocli. */
  public LanguageCommand() {}

  @Override
  public Integer call() throws IOException {
    checkUsage();
    LanguageMaker maker = options.maker(id());
    Words words = options.words();
    HeldOut heldOut = test(maker, words);
    PackedLanguage language = make(maker, words, "language");
    byte[] file = LanguageFile.write(language);
    WholeFile.write(out, file);
    if (resources != null) {
      ResourceFile.install(resources, "language", id(), "language", file);
    }
    spec.commandLine().getOut().println(Report.json(figures(words, language, file, heldOut)));
    return 0;
  }

  private void checkUsage() {
    refuse(!id().matches(ID), "--id is of a-z, 0-9 and hyphens, not '" + id() + "'.");
    int letters = options.letters().count();
    refuse(
        letters < 1 || letters > PackedLanguage.MOST_LETTERS,
        "--letters has 1 to "
            + PackedLanguage.MOST_LETTERS
            + " different ones, not "
            + letters
            + ".");
    refuse(
        options.order() < 2 || options.order() > 8,
        "--order is from 2 to 8, not " + options.order() + ".");
  }

  private void refuse(boolean wrong, String message) {
    if (wrong) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }

  private String id() {
    return id == null ? String.valueOf(out.getFileName()).replaceFirst("\\.[^.]*$", "") : id;
  }

  private static HeldOut test(LanguageMaker maker, Words words) {
    byte[] file = LanguageFile.write(make(maker, words.keptIn(), "held-out test"));
    return HeldOut.of(
        LanguageFile.read("of the held-out test", file), maker.letters(), words.heldOut());
  }

  private static PackedLanguage make(LanguageMaker maker, Words words, String task) {
    try (Progress progress = new Progress(task, words.size())) {
      return maker.make(words, progress::step);
    }
  }

  private Map<String, Object> figures(
      Words words, PackedLanguage language, byte[] file, HeldOut heldOut) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("id", id());
    figures.put("order", options.order());
    figures.put("words", words.size());
    figures.put("states", language.states());
    figures.put("arcs", language.arcs());
    figures.put("bytes", file.length);
    figures.put("heldOutWords", heldOut.words());
    figures.put("bitsPerCharacter", heldOut.perCharacter());
    figures.put("bitsPerCharacterWeighted", heldOut.weighted());
    return figures;
  }
}
