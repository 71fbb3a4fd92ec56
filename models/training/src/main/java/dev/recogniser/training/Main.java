package dev.recogniser.training;

import dev.recogniser.RecogniserException;
import dev.recogniser.training.adopt.AdoptCommand;
import dev.recogniser.training.cli.HarmlessWriter;
import dev.recogniser.training.cli.StoppedException;
import dev.recogniser.training.crossvalidate.CrossValidateCommand;
import dev.recogniser.training.data.DataException;
import dev.recogniser.training.data.IoReason;
import dev.recogniser.training.evaluate.EvaluateCommand;
import dev.recogniser.training.explain.EvaluateExplanationsCommand;
import dev.recogniser.training.finetune.EvaluateFineTuningCommand;
import dev.recogniser.training.finetune.FineTuneCommand;
import dev.recogniser.training.language.LanguageCommand;
import dev.recogniser.training.paper.PaperCommand;
import dev.recogniser.training.quantise.QuantiseCommand;
import dev.recogniser.training.reading.LatticeCommand;
import dev.recogniser.training.reading.ReadingCommand;
import dev.recogniser.training.report.ReportCommand;
import dev.recogniser.training.rows.EvaluateRowsCommand;
import dev.recogniser.training.track.TrackCommand;
import dev.recogniser.training.train.ExportCommand;
import dev.recogniser.training.train.TrainCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** The command line of training and evaluation. */
@Command(
    name = "training",
    description = "Trains, evaluates and adopts models.",
    mixinStandardHelpOptions = true,
    subcommands = {
      TrainCommand.class,
      CrossValidateCommand.class,
      ExportCommand.class,
      EvaluateCommand.class,
      EvaluateExplanationsCommand.class,
      EvaluateRowsCommand.class,
      ReportCommand.class,
      TrackCommand.class,
      FineTuneCommand.class,
      EvaluateFineTuningCommand.class,
      AdoptCommand.class,
      QuantiseCommand.class,
      LanguageCommand.class,
      ReadingCommand.class,
      LatticeCommand.class,
      PaperCommand.class
    })
public final class Main {

  private Main() {}

  /**
   * Runs a command and ends the process: exit code 0 for success, 1 for failure, 2 for wrong usage.
   *
   * @param args the command's name and its arguments
   */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /**
   * The commands, ready to be executed.
   *
   * @return a new command line
   */
  public static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Main());
    return line.setErr(new PrintWriter(new HarmlessWriter(line.getErr()), true))
        .setCaseInsensitiveEnumValuesAllowed(true)
        // Else "--labels @FILE" would be taken for a file of further arguments.
        .setExpandAtFiles(false)
        .setExecutionExceptionHandler(Main::failed);
  }

  /** What a user can mend is said in a line; anything else is a defect and shows its trace. */
  private static int failed(Exception failure, CommandLine command, ParseResult arguments)
      throws Exception {
    command.getErr().println(command.getColorScheme().errorText(toMend(failure)));
    return failure instanceof StoppedException stopped
        ? stopped.status()
        : command.getCommandSpec().exitCodeOnExecutionException();
  }

  private static String toMend(Exception failure) throws Exception {
    if (failure instanceof DataException
        || failure instanceof RecogniserException
        || failure instanceof StoppedException) {
      return String.valueOf(failure.getMessage());
    }
    if (failure instanceof IOException || failure instanceof UncheckedIOException) {
      return "A file or folder cannot be read or written: "
          + IoReason.of(failure)
          + ". Check its path and rights, and that the disk is not full.";
    }
    throw failure;
  }
}
