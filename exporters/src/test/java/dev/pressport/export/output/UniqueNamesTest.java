package dev.pressport.export.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UniqueNamesTest {

  private final UniqueNames names = new UniqueNames();

  @Test
  void addsTheIdToALaterName() {
    assertThat(names.name("post", "about", ".md", 3)).isEqualTo("about.md");
    assertThat(names.name("post", "about", ".md", 17)).isEqualTo("about-17.md");
    assertThat(names.name("post", "about", ".md", -4)).isEqualTo("about--4.md");
  }

  @Test
  void countsWithoutAnId() {
    assertThat(names.name("", "event", ".ndjson")).isEqualTo("event.ndjson");
    assertThat(names.name("", "event", ".ndjson")).isEqualTo("event-2.ndjson");
    assertThat(names.name("", "event", ".ndjson")).isEqualTo("event-3.ndjson");
  }

  @Test
  void staysUniqueWhenTheNameWithTheIdIsTaken() {
    names.name("", "about-17", ".md", 1);
    names.name("", "about", ".md", 2);
    assertThat(names.name("", "about", ".md", 17)).isEqualTo("about-17-2.md");
  }

  @Test
  void tellsApartWhatOneDiskTakesForEqual() {
    names.name("", "Straße", "", 1);
    assertThat(names.name("", "STRASSE", "", 2)).isEqualTo("STRASSE-2");
    names.name("", "e\u0301t\u00E9", "", 3);
    assertThat(names.name("", "\u00C9T\u00C9", "", 4)).isEqualTo("ÉTÉ-4");
    names.name("", "a/b", "", 5);
    assertThat(names.name("", "a-b", "", 6)).isEqualTo("a-b-6");
  }

  @Test
  void keepsFoldersApart() {
    names.name("post", "about", ".md", 1);
    assertThat(names.name("page", "about", ".md", 2)).isEqualTo("about.md");
    assertThat(names.name("Page", "about", ".md", 3)).isEqualTo("about-3.md");
  }

  @Test
  void leavesRoomForIdAndExtension() {
    String first = names.name("", "い".repeat(90), ".markdown", 1);
    String second = names.name("", "い".repeat(90), ".markdown", Long.MIN_VALUE);

    assertThat(first.getBytes(StandardCharsets.UTF_8).length).isBetween(190, 200);
    assertThat(second).endsWith("-9223372036854775808.markdown").startsWith("いい");
    assertThat(second.getBytes(StandardCharsets.UTF_8).length).isBetween(190, 200);
    assertThat(FileNames.isSafePath(second)).isTrue();
  }

  @Test
  void isUniqueForMany() {
    Set<String> seen = new HashSet<>();
    for (int id = 1; id <= 50_000; id++) {
      assertThat(seen.add(names.name("", "same " + id % 7, ".md", id))).isTrue();
    }
  }

  @Test
  void countsManyThatAreAlikeInLinearTime() {
    String last = "";
    for (int i = 1; i <= 30_000; i++) {
      last = names.name("authors", i % 2 == 0 ? "anna" : "Anna", ".md");
    }
    assertThat(last).isEqualTo("anna-30000.md");
  }
}
