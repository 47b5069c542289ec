package dev.pressport.export.ghost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.export.Output;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class RedirectsFileTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Output output = path -> bytes;

  private String written(String base, List<String> from, String to) throws IOException {
    try (RedirectsFile file = new RedirectsFile(output, base)) {
      for (String path : from) {
        file.add(path, to);
      }
      file.finish();
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static Map<?, ?> redirects(String yaml) {
    Map<?, ?> file = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return (Map<?, ?>) file.values().iterator().next();
  }

  /** As dynamic-redirect-manager.js reads a path. */
  private static Pattern pattern(String from) {
    return from.startsWith("/") && from.endsWith("/i")
        ? Pattern.compile(from.substring(1, from.length() - 2), Pattern.CASE_INSENSITIVE)
        : Pattern.compile(from);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/old",
        "/a.b/(c)+*",
        "/x|/",
        "/[a-z]{9}^",
        "/\\d+\"quoted\"",
        "/%d0%bf",
        "/: - #&!",
        "/a/i",
        "/(a+)+b",
      })
  void matchesAPathAndNoOther(String path) throws IOException {
    Map<?, ?> redirects = redirects(written("", List.of(path + "/"), "/new/"));

    assertThat(redirects).hasSize(1);
    Map.Entry<?, ?> redirect = redirects.entrySet().iterator().next();
    assertThat(redirect.getValue()).isEqualTo("/new/");
    Pattern pattern = pattern((String) redirect.getKey());
    String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    assertThat(pattern.matcher(bare).find()).isTrue();
    assertThat(pattern.matcher(bare + "/").find()).isTrue();
    assertThat(pattern.matcher(bare + "/more").find()).isFalse();
    assertThat(pattern.matcher("/more" + bare).find()).isFalse();
    assertThat(pattern.matcher("/").find()).isFalse();
  }

  @Test
  void countsWhatHasAQuery() throws IOException {
    assertThat(written("", List.of("/?p=1", "/old/", "/?p=2"), "/new/"))
        .contains("# Ghost looks at paths only.", ": 2. ");
  }

  @Test
  void leavesOutTheFolderOfTheHome() throws IOException {
    assertThat(redirects(written("/blog", List.of("/blog/old/"), "/blog/new/")))
        .isEqualTo(Map.of("^/old/?$", "/new/"));
  }

  @Test
  void writesNoFileWithoutRedirects() throws IOException {
    assertThat(written("", List.of("/?p=1"), "/new/")).isEmpty();
  }
}
