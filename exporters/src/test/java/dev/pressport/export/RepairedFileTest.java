package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pressport.fixtures.Fixtures;
import dev.pressport.source.Location;
import dev.pressport.source.wxr.WxrRepair;
import dev.pressport.source.wxr.repair.FileRepair;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Repaired files, read back. */
class RepairedFileTest {
  /** XML cannot contain what these items have. */
  private static final Set<String> WITH_CONTROL_CHARACTERS =
      Set.of("control-characters", "nul-bytes", "lone-surrogate-references");

  @TempDir Path temp = Path.of("");

  /** A repair: the new file, and each change as "line code". */
  private record Repaired(Path file, List<String> changes, FileRepair.Result result) {}

  private Repaired repair(Path file) throws IOException {
    Path repaired = Files.createTempFile(temp, "repaired", ".xml");
    List<String> changes = new ArrayList<>();
    FileRepair.Result result =
        WxrRepair.repair(
            Location.of(file), repaired, (kind, line) -> changes.add(line + " " + kind.code()));
    return new Repaired(repaired, changes, result);
  }

  static Stream<String> hazards() {
    return Fixtures.exports().stream();
  }

  private Map<String, String> items(Path file) throws IOException {
    Exported exported = new MigrationRun(temp).withPersonalData().export(file);
    Map<String, String> items = new TreeMap<>();
    for (JsonNode entry : exported.entries()) {
      items.put("entry " + entry.get("id"), entry.toString());
    }
    for (JsonNode comment : exported.comments()) {
      items.put("comment " + comment.get("id"), comment.toString());
    }
    for (JsonNode term : exported.terms()) {
      items.put("term " + term.get("taxonomy") + term.get("slug"), term.toString());
    }
    for (JsonNode author : exported.authors()) {
      items.put("author " + author.get("login"), author.toString());
    }
    return items;
  }

  @ParameterizedTest
  @MethodSource("hazards")
  void hasTheSameItemsAndNothingToRepair(String hazard) throws IOException {
    Path file = Fixtures.hazard(hazard);
    byte[] before = Files.readAllBytes(file);

    Repaired repaired = repair(file);

    assertThat(file).hasBinaryContent(before);
    if (WITH_CONTROL_CHARACTERS.contains(hazard)) {
      assertThat(items(repaired.file()).keySet()).isEqualTo(items(file).keySet());
    } else {
      assertThat(items(repaired.file())).isEqualTo(items(file));
    }
    assertThat(new MigrationRun(temp).export(repaired.file()).problems())
        .noneMatch(problem -> problem.contains(" xml-"));
    Repaired again = repair(repaired.file());
    assertThat(again.changes()).isEmpty();
    assertThat(again.file()).hasBinaryContent(Files.readAllBytes(repaired.file()));
  }

  @Test
  void copiesAWholeFileByteForByte() throws IOException {
    Repaired repaired = repair(Fixtures.sample());

    assertThat(repaired.changes()).isEmpty();
    assertThat(repaired.file()).hasBinaryContent(Files.readAllBytes(Fixtures.sample()));
  }

  private static String site(String content) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/">
    <channel>
    <wp:wxr_version>1.2</wp:wxr_version>
    %s
    </channel>
    </rss>
    """
        .formatted(content);
  }

  private static String item(int id, String rest) {
    return "<item><title>T</title><wp:post_id>%d</wp:post_id><wp:post_type>post</wp:post_type>%s</item>"
        .formatted(id, rest);
  }

  private Repaired repairText(String text) throws IOException {
    return repair(Files.writeString(temp.resolve("broken.xml"), text));
  }

  private static String read(Repaired repaired) throws IOException {
    return Files.readString(repaired.file(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<link>a?b=1&c=2</link>~<link>a?b=1&amp;c=2</link>~xml-bare-ampersand",
        "<link>1 < 2</link>~<link>1 &lt; 2</link>~xml-bare-less-than",
        "<link>a&nbsp;b</link>~<link>a\u00a0b</link>~xml-html-entity",
        "<link><![CDATA[a]]>b]]></link>~<link><![CDATA[a]]]]><![CDATA[>b]]></link>~xml-cdata-end-in-cdata",
        "<link>a\u0008b</link>~<link>a b</link>~xml-control-replaced",
        "<link>a&#8;b</link>~<link>a b</link>~xml-control-replaced",
        "<!-- a -- b -->~<!-- a - - b -->~xml-hyphens-in-comment"
      })
  void changesOnlyTheBrokenPlace(String broken, String repaired, String code) throws IOException {
    String before = site(item(1, "\n" + broken));

    Repaired result = repairText(before);

    assertThat(read(result)).isEqualTo(before.replace(broken, repaired));
    assertThat(result.changes()).containsExactly("6 " + code);
  }

  @Test
  void leavesOutAnItemWithBrokenTags() throws IOException {
    String good = item(1, "");
    String broken = item(2, "<wp:status>publish");
    String before = site(good + "\n" + broken + "\n" + item(3, ""));

    Repaired result = repairText(before);

    assertThat(result.result()).isEqualTo(new FileRepair.Result(2, 1));
    assertThat(read(result)).isEqualTo(site(good + "\n\n" + item(3, "")));
    assertThat(result.changes()).containsExactly("6 xml-item-left-out");
    assertThat(read(repairText(site(good + broken)))).isEqualTo(site(good));
  }

  @Test
  void addsTheEndOfACutFile() throws IOException {
    String whole = site(item(1, "") + "\n" + item(2, "<link><![CDATA[long text]]></link>"));

    for (int end = whole.indexOf("</item>") + 7; end < whole.length() - 1; end++) {
      Repaired result = repairText(whole.substring(0, end));

      assertThat(read(result)).endsWith("</rss>\n");
      assertThat(items(result.file()).keySet())
          .filteredOn(key -> key.startsWith("entry "))
          .hasSizeBetween(1, 2);
      assertThat(result.changes()).as("cut at %d", end).isNotEmpty();
    }
  }

  @Test
  void joinsDocumentsThatFollowEachOther() throws IOException {
    Repaired result = repairText(site(item(1, "")) + site(item(2, "")));

    assertThat(items(result.file()).keySet()).contains("entry 1", "entry 2");
    assertThat(result.result()).isEqualTo(new FileRepair.Result(2, 0));
    assertThat(read(result)).containsOnlyOnce("</rss>").containsOnlyOnce("<rss");
  }

  @Test
  void addsAFrameToBareItems() throws IOException {
    byte[] bare = (item(1, "") + "\n" + item(2, "") + "\n").getBytes(StandardCharsets.UTF_8);
    List<String> changes = new ArrayList<>();
    Path file = temp.resolve("items.xml");

    try (OutputStream out = Files.newOutputStream(file)) {
      FileRepair.repair(
          () -> new ByteArrayInputStream(bare),
          out,
          (kind, line) -> changes.add(line + " " + kind.code()));
    }

    assertThat(items(file).keySet()).contains("entry 1", "entry 2");
    assertThat(changes).containsExactly("1 xml-start-missing", "3 xml-end-missing");
  }

  @Test
  void removesTextAroundTheDocument() throws IOException {
    String document = site(item(1, ""));

    Repaired result = repairText("<br />\nWarning: x & y\n" + document + "<p>Notice</p>");

    assertThat(read(result)).isEqualTo(document);
  }

  @Test
  void correctsADeclaredEncodingThatTheFileDoesNotHave() throws IOException {
    Repaired result = repairText(site(item(1, "")).replace("\"UTF-8\"", "\"UTF-16\""));

    assertThat(read(result)).isEqualTo(site(item(1, "")));
    assertThat(result.changes()).containsExactly("1 xml-wrong-encoding");
  }
}
