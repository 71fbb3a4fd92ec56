package dev.recogniser.training.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class HarmlessWriterTest {

  private final StringWriter terminal = new StringWriter();
  private final PrintWriter out = new PrintWriter(new HarmlessWriter(terminal), true);

  @Test
  void theNameOfAFileDoesNotControlTheTerminal() {
    out.println("evil\u001b[2J\u0007\u009b1m.png: is none");
    assertThat(terminal.toString()).isEqualTo("evil?[2J??1m.png: is none" + System.lineSeparator());
  }

  @Test
  void coloursAndLinesAreLeft() {
    out.print("\u001b[31mred\u001b[39;0m\n\tand – more\r");
    out.append('\u001b').append('x').flush();
    assertThat(terminal.toString()).isEqualTo("\u001b[31mred\u001b[39;0m\n\tand – more\r?x");
  }
}
