package dev.pressport.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EntryGridTest {
  private static final String PICTURED = "<figure><img src=\"/a.png\"></figure>";

  @Test
  void suitsListsWithPictures() {
    assertThat(EntryGrid.suits(List.of(PICTURED, "<p>a</p>", PICTURED))).isTrue();
    assertThat(EntryGrid.suits(List.of(PICTURED, "<p>a</p>"))).isFalse();
    assertThat(EntryGrid.suits(List.of())).isFalse();
  }

  @Test
  void isAGroupOfEntries() {
    assertThat(EntryGrid.of("acme-posts", List.of("<p>a</p>", "<p>b</p>")))
        .isEqualTo(
            "<div class=\"acme-posts wp-block-group is-layout-grid\">"
                + "<article class=\"wp-block-post\"><p>a</p></article>"
                + "<article class=\"wp-block-post\"><p>b</p></article></div>");
  }
}
