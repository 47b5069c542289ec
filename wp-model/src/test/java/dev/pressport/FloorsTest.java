package dev.pressport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FloorsTest {
  private static final String FENCE = "```\n";

  @Test
  void areDocumentedInTheirOrder() throws IOException {
    String page = Files.readString(Path.of("../docs/architecture.md"));
    int start = page.indexOf(FENCE) + FENCE.length();
    List<List<String>> documented =
        page.substring(start, page.indexOf(FENCE, start))
            .lines()
            .filter(line -> !line.startsWith(" "))
            .map(line -> line.split(" {2,}", -1)[0].replace("dev.pressport", ""))
            .map(packages -> List.of(packages.split(", ", -1)))
            .toList();

    assertThat(documented).isEqualTo(Floors.FLOORS);
  }
}
