package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.plugin.Plugins;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/plugins.md lists the plugins, with what {@code inspect} says of each. */
class PluginsPageTest {
  private static final Path PAGE = Path.of("../docs/plugins.md");
  private static final String HEAD = "| Plugin | What becomes of its content |\n|---|---|\n";

  @Test
  void listsAllPlugins() throws IOException {
    String page = Files.readString(PAGE);
    int start = page.indexOf(HEAD);
    int end = page.indexOf("\n\n", start);
    String table =
        HEAD
            + Plugins.all().stream()
                .map(plugin -> "| " + plugin.name() + " | " + plugin.meaning() + " |")
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .collect(Collectors.joining("\n"));

    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, page.substring(0, start) + table + page.substring(end));
      return;
    }
    assertThat(page.substring(start, end)).isEqualTo(table);
  }
}
