package dev.pressport.export.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.posttype.PostType;
import dev.pressport.posttype.PostTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What users are told of {@link Privacy} is what it does. */
class PrivacyDocumentationTest {
  private final String page;

  PrivacyDocumentationTest() throws IOException {
    page = Files.readString(Path.of("..", "docs", "privacy.md"));
  }

  @Test
  void listsTheMetasThatAreWithheldUnlessAskedFor() {
    assertThat(listed("## Metas left out unless asked for"))
        .isEqualTo(Privacy.PERSONAL_META.pattern());
  }

  @Test
  void listsTheMetasThatAreWithheldAlways() {
    assertThat(listed("## Metas left out always")).isEqualTo(Privacy.SECRET_META.pattern());
  }

  @Test
  void namesTheTypesThatAreWithheld() {
    assertThat(PostTypes.all())
        .filteredOn(type -> type.is(PostType.Trait.PERSONAL))
        .isNotEmpty()
        .allSatisfy(type -> assertThat(page).contains("`" + type.name() + "`"));
  }

  /** The indented lines below a heading as one expression. */
  private String listed(String heading) {
    int start = page.indexOf(heading) + heading.length();
    int next = page.indexOf("\n## ", start);
    String section = next < 0 ? page.substring(start) : page.substring(start, next);
    return section
        .lines()
        .filter(line -> line.startsWith("    "))
        .map(String::strip)
        .collect(Collectors.joining("|"));
  }
}
