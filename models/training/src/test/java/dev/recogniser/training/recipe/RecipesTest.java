package dev.recogniser.training.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The recipes of our models can be followed. */
class RecipesTest {

  private static final Path FOLDER = Path.of("recipes");

  @Test
  void allCanBeReadAndNameTheirData() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> recipes = files.sorted().toList();
      assertThat(recipes).hasSizeGreaterThan(3);
      for (Path file : recipes) {
        assertThat(RecipeFile.read(file, List.of()).provenance().attribution())
            .as(file.toString())
            .contains("CC-BY-4.0", "US Government work");
      }
    }
  }
}
