package dev.recogniser.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Many files as one. */
class BundleTest {

  private static Demo demo;

  @BeforeAll
  static void start() {
    demo = Demo.start();
  }

  @AfterAll
  static void stop() {
    demo.close();
  }

  @Test
  void putsEachModuleOnceAndBeforeThoseThatImportIt() {
    Map<String, String> files =
        Map.of(
            "main.js",
                "import { one } from './one.js';\nimport { two } from './two.js';\none(two);\n",
            "one.js", "import { two } from './two.js';\nexport function one() {}\n",
            "two.js", "const hidden = 2;\nexport const two = hidden;\n");

    assertThat(Bundle.script("main", files::get))
        .isEqualTo(
            """
            const module_two = (() => {
            const hidden = 2;
            const two = hidden;
            return { two };
            })();
            const module_one = (() => {
            const { two } = module_two;
            function one() {}
            return { one };
            })();
            const module_main = (() => {
            const { one } = module_one;
            const { two } = module_two;
            one(two);
            return {  };
            })();
            """);
  }

  @Test
  void putsStyleSheetsWhereTheyAreImported() {
    Map<String, String> files =
        Map.of("main.css", "@import url(\"one.css\");\nb {}\n", "one.css", "a {}\n");

    assertThat(Bundle.style("main", files::get)).isEqualTo("a {}\nb {}\n");
  }

  @Test
  void leavesNothingToBeImported() {
    assertThat(demo.get("/assets/main.js").text())
        .contains("class Sheet", "class Flow")
        .doesNotContainPattern("(?m)^(import|export) ");
    assertThat(demo.get("/assets/main.css").text()).contains(".paper").doesNotContain("@import");
  }
}
