package dev.pressport.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Term;
import dev.pressport.row.Row;
import dev.pressport.source.TestRow;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelationsTest {

  private static final List<Row> ROWS =
      List.of(
          TestRow.term("nav_menu", 2, "main", "Main").meta("color", "a:1:{i:0;d:1.5;}").build(),
          TestRow.entry("post", 1)
              .column("sticky", "1")
              .body("<!-- wp:block {\"ref\":7} /-->")
              .build(),
          TestRow.entry("attachment", 3)
              .column("attachment_url", "https://s.example/a.jpg")
              .column("post_excerpt", "A caption")
              .meta("_wp_attached_file", "a.jpg")
              .meta("_wp_attachment_image_alt", "Alt")
              .build(),
          TestRow.entry("nav_menu_item", 4)
              .in("nav_menu", "main")
              .meta("_menu_item_menu_item_parent", "5")
              .meta("_menu_item_classes", "a:1:{s:1:\"k\";b:1;}")
              .build(),
          TestRow.entry("acf-field", 8).column("post_parent", "9").body("a:0:{}").build(),
          TestRow.entry("acf-field", 6).column("post_parent", "9").build());

  @Test
  void answersTheSameFromMemoryAndFromDisk(@TempDir Path folder) {
    try (Outline memory = filled(Outline.in(folder.resolve("unused")));
        Outline disk = filled(new Outline(new SpillingRecords(folder.resolve("index"), 0)))) {
      assertThat(folder.resolve("index")).exists();
      assertThat(folder.resolve("unused")).doesNotExist();
      for (Outline outline : List.of(memory, disk)) {
        assertThat(outline.sticky()).containsExactly(1L);
        assertThat(outline.referrers(7)).containsExactly(1L);
        assertThat(outline.menuItems(new Term.Key("nav_menu", "main"))).containsExactly(4L);
        assertThat(outline.children("nav_menu_item", 5)).containsExactly(4L);
        assertThat(outline.children("acf-field", 9)).containsExactly(8L, 6L);
        assertThat(outline.term("nav_menu", 2)).isPresent();
        assertThat(outline.taxonomies("nav_menu_item")).containsExactly("nav_menu");
        assertThat(outline.taxonomies("post")).isEmpty();
      }
      assertThat(disk.part(4)).isEqualTo(memory.part(4)).isPresent();
      assertThat(disk.media(3)).isEqualTo(memory.media(3)).isPresent();
      assertThat(disk.term("nav_menu", 2)).isEqualTo(memory.term("nav_menu", 2));
    }
  }

  @Test
  void keepsNothingOfWhatNoOtherEntryNeeds(@TempDir Path folder) {
    try (Outline outline = filled(Outline.in(folder.resolve("unused")))) {
      assertThat(outline.part(1)).isEmpty();
      assertThat(outline.part(3)).isEmpty();
    }
  }

  private static Outline filled(Outline outline) {
    for (int i = 0; i < ROWS.size(); i++) {
      outline.add(ROWS.get(i), i);
    }
    return outline;
  }
}
