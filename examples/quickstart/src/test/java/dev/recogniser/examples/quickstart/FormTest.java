package dev.recogniser.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The program reads a form. */
class FormTest {

  @Test
  void printsWhatEachFieldSays() {
    String printed = Printed.by(() -> Form.main(new String[] {"../drawings/form.png"}));
    assertThat(printed.lines())
        .containsExactly(
            "name: Zoe Heart",
            "code: NE 27",
            "number: 620893",
            "item: Bread",
            "remark: Feed the hen",
            "at 7",
            "signature: ");
  }
}
