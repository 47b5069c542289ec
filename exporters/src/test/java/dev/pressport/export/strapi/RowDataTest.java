package dev.pressport.export.strapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.export.strapi.Link.Target;
import dev.pressport.export.strapi.RowData.Dates;
import dev.pressport.model.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowDataTest {
  private static final Dates DATES = new Dates("C", "U", "P");

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void writesNoCharacterThatDatabasesRefuse() {
    Value nul = new Value.Dict(Map.of("k\0", new Value.Array(List.of(Value.of("a\0b")))));

    assertThat(text(RowData.line(nul))).isEqualTo("{\"k\":[\"ab\"]}\n");
    assertThat(text(RowData.line(Value.of("\\u0000")))).isEqualTo("\"\\\\u0000\"\n");
  }

  @Test
  void givesTheComponentsOfTwoRowsDifferentNumbers() {
    RowData row = new RowData("api::post.post", "doc");
    row.attributes().put("part", new Node.Part(null, row.part(), Map.of()));
    row.link(new Link("post.part", 1, "file", 1, new Target.Row(Link.FILES, 7)));

    long draft = RowNumbers.of(12, false);
    long published = RowNumbers.of(12, true);
    assertThat(text(row.entity(draft, DATES, null)))
        .contains("\"part\":{\"id\":%d}".formatted(RowNumbers.component(draft, 1)));
    assertThat(text(row.links(published, true)))
        .contains("\"ref\":%d,\"field\":\"file\"".formatted(RowNumbers.component(published, 1)));
    assertThat(RowNumbers.component(draft, 1)).isNotEqualTo(RowNumbers.component(published, 1));
  }

  @Test
  void linksOnlyTheRowsThatAnEntryHas() {
    Link toDraft = new Link("a", 0, "x", 1, new Target.Entry("b", 5, true));
    Link toPublished = new Link("a", 0, "x", 1, new Target.Entry("b", 5, false));

    assertThat(toDraft.lines(1, false)).hasSize(1);
    assertThat(toDraft.lines(1, true)).isEmpty();
    assertThat(toDraft.lines(1, null)).hasSize(1);
    assertThat(toPublished.lines(1, true)).hasSize(1);
    assertThat(toPublished.lines(1, null)).hasSize(2);
  }

  @Test
  void keepsNumbersWithinWhatJavaScriptKeeps() {
    long largest = 1L << 53;
    for (long id : new long[] {0, 1, -1, Integer.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE + 1}) {
      long row = RowNumbers.of(id, true);
      assertThat(row).isBetween(0L, largest);
      assertThat(RowNumbers.component(row, 1_000_000)).isBetween(0L, largest);
      assertThat(RowNumbers.of(id, false)).isNotEqualTo(row);
    }
    assertThat(RowNumbers.of(7, false)).isNotEqualTo(RowNumbers.of(-7, false));
  }

  @Test
  void givesARowTheLocaleThatItsTypeNeeds() {
    byte[] line = new RowData("api::post.post", "doc").entity(1, DATES, null);
    List<String> types = List.of("api::post.post");

    assertThat(text(RowData.localized(line, types, "de"))).endsWith("\"locale\":\"de\"}}\n");
    assertThat(RowData.localized(line, List.of("api::page.page"), "de")).isEqualTo(line);
    byte[] french = new RowData("api::post.post", "doc").entity(1, DATES, "fr");
    assertThat(RowData.localized(french, types, "de")).isEqualTo(french);
  }
}
