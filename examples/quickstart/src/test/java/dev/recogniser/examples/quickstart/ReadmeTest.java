package dev.recogniser.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The README and the documentation show what is compiled and run here. */
class ReadmeTest {

  private static final Path README = Path.of("..", "..", "README.md");
  private static final Path EXPECTATIONS = Path.of("..", "..", "docs", "expectations.md");
  private static final Path CODE = Path.of("src/main/java/dev/recogniser/examples/quickstart");
  private static final Path POM = Path.of("pom.xml");

  @ParameterizedTest
  @CsvSource({"quickstart, Quickstart.java", "why, Why.java"})
  void showsTheCodeOf(String marker, String file) throws IOException {
    String shown = find(README, "<!-- " + marker + ":[^>]*-->\\s*```java\\n(.*?)```");
    String code = find(CODE.resolve(file), "// README begins\\n(.*?) *// README ends");
    assertThat(shown.indent(4).replaceAll("(?m)^ +$", "")).isEqualTo(code);
  }

  @Test
  void theDocumentationShowsTheCodeOfAForm() throws IOException {
    String shown = find(EXPECTATIONS, "<!-- fields:[^>]*-->\\s*```java\\n(.*?)```");
    String code = find(CODE.resolve("Form.java"), "// docs begin\\n(.*?) *// docs end");
    assertThat(shown.indent(4)).isEqualTo(code);
  }

  @Test
  void showsTheDependenciesOfTheQuickstart() throws IOException {
    String dependencies = find(README, "```xml\\n(.*?)```");
    String bom = find(README, "```xml.*?```xml\\n(.*?)```");
    String version = find(POM, "<recogniser.version>(.*?)</recogniser.version>");
    String pom =
        Files.readString(POM)
            .replaceAll(" *<!--.*?-->\\n", "")
            .replace("${recogniser.version}", version);
    assertThat(pom).contains(dependencies.indent(4)).contains(bom.indent(6));
  }

  private static String find(Path file, String pattern) throws IOException {
    Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(Files.readString(file));
    assertThat(matcher.find()).as("%s has %s", file, pattern).isTrue();
    return matcher.group(1);
  }
}
