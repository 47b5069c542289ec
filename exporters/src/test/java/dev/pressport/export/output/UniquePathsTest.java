package dev.pressport.export.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UniquePathsTest {
  private final UniquePaths paths = new UniquePaths();

  @Test
  void numbersAPathThatIsTaken() {
    assertThat(paths.path("2024/a.jpg")).isEqualTo("2024/a.jpg");
    assertThat(paths.path("2024/A.JPG")).isEqualTo("2024/A-2.JPG");
    assertThat(paths.path("2024/a.jpg")).isEqualTo("2024/a-3.jpg");
  }

  @Test
  void keepsAFolderApartFromAFile() {
    assertThat(paths.path("a.jpg")).isEqualTo("a.jpg");
    assertThat(paths.path("a.jpg/b.jpg/c.jpg")).isEqualTo("a.jpg-2/b.jpg/c.jpg");
    assertThat(paths.path("a.jpg/b.jpg/d.jpg")).isEqualTo("a.jpg-2/b.jpg/d.jpg");
    assertThat(paths.path("A.jpg/b.jpg")).isEqualTo("A.jpg-2/b-2.jpg");
  }

  @Test
  void keepsAFileApartFromAFolder() {
    assertThat(paths.path("c.jpg/d.jpg")).isEqualTo("c.jpg/d.jpg");
    assertThat(paths.path("c.jpg")).isEqualTo("c-2.jpg");
    assertThat(paths.path("c")).isEqualTo("c");
  }

  @Test
  void doesNotCountUpForever() {
    Set<String> given = new HashSet<>();
    for (int i = 0; i < 5_000; i++) {
      StringBuilder name = new StringBuilder();
      for (int bit = 0; bit < 13; bit++) {
        name.append((i >> bit) % 2 == 0 ? 'a' : 'A');
      }
      given.add(paths.path(name + ".jpg").toLowerCase(Locale.ROOT));
    }

    assertThat(given).hasSize(5_000).contains("aaaaaaaaaaaaa-9.jpg");
    assertThat(given).doesNotContain("aaaaaaaaaaaaa-10.jpg");
  }

  @Test
  void keepsTheLengthOfANameWithoutAnExtension() {
    String name = "a." + "\u00e9".repeat(99);

    assertThat(paths.path(name)).isEqualTo(name);
    assertThat(FileNames.isSafePath(paths.path(name))).isTrue();
  }

  @Test
  void shortensAPathThatIsTooLongForADisk() {
    String deep = "x/".repeat(4000);

    String first = paths.path("static/" + deep + "a.png");
    String second = paths.path("static/" + deep + "b.png");

    assertThat(first).startsWith("static/x/").endsWith("/a.png").hasSizeLessThan(600);
    assertThat(second).isEqualTo(first.replace("/a.png", "/b.png"));
    assertThat(FileNames.isSafePath(first)).isTrue();
  }

  @Test
  void findsPlacesForManyThatAreWantedAlikeInLinearTime() {
    Set<String> given = new HashSet<>();
    for (int i = 0; i < 30_000; i++) {
      given.add(paths.path("2024/a------.jpg"));
    }

    assertThat(given).hasSize(30_000).contains("2024/a-------9.jpg");
  }
}
