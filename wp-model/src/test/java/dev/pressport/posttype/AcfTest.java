package dev.pressport.posttype;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Value;
import dev.pressport.posttype.AcfField.AcfFieldDetails;
import dev.pressport.posttype.AcfFieldGroup.AcfFieldGroupDetails;
import dev.pressport.posttype.AcfFieldGroup.Rule;
import dev.pressport.posttype.AcfPostType.AcfPostTypeDetails;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AcfTest {
  private static final String TEXT = "a:2:{s:4:\"type\";s:4:\"text\";s:8:\"required\";i:1;}";

  private static TestRow field(long id, long parent, int order, String body) {
    return TestRow.entry("acf-field", id)
        .named("Label " + id, "field_" + id)
        .column("post_excerpt", "name_" + id)
        .column("post_parent", Long.toString(parent))
        .column("menu_order", Integer.toString(order))
        .body(body);
  }

  @Test
  void rebuildsTheFieldsOfAGroupInTheirOrder() {
    MappedSite site =
        MappedSite.of(
            field(3, 1, 1, TEXT),
            field(2, 1, 0, "a:1:{s:4:\"type\";s:5:\"group\";}"),
            field(4, 2, 0, TEXT),
            TestRow.entry("acf-field-group", 1)
                .named("Book", "group_1")
                .body(
                    "a:3:{s:8:\"location\";a:1:{i:0;a:1:{i:0;a:3:{s:5:\"param\";s:9:\"post_type\";"
                        + "s:8:\"operator\";s:2:\"==\";s:5:\"value\";s:4:\"post\";}}}"
                        + "s:12:\"show_in_rest\";i:0;s:5:\"style\";s:7:\"default\";}"));
    AcfFieldGroupDetails group = site.details(1, AcfFieldGroupDetails.class);
    assertThat(group.fields())
        .extracting(AcfFieldDetails::key)
        .containsExactly("field_2", "field_3");
    AcfFieldDetails inner = group.fields().get(0).subFields().get(0);
    assertThat(inner.parentKey()).isEqualTo("field_2");
    assertThat(inner.required()).isTrue();
    assertThat(site.details(4, AcfFieldDetails.class)).isEqualTo(inner);
    assertThat(group.location()).isEqualTo(List.of(List.of(new Rule("post_type", "==", "post"))));
    assertThat(group.showInRest()).isFalse();
    assertThat(group.settings()).isEqualTo(Map.of("style", Value.of("default")));
  }

  @Test
  void sortsTheFieldsOfAFlexibleContentByLayout() {
    MappedSite site =
        MappedSite.of(
            field(
                1,
                0,
                0,
                "a:2:{s:4:\"type\";s:16:\"flexible_content\";s:7:\"layouts\";a:1:{s:2:\"l1\";"
                    + "a:4:{s:3:\"key\";s:2:\"l1\";s:4:\"name\";s:5:\"quote\";s:3:\"min\";s:0:\"\";"
                    + "s:3:\"max\";i:2;}}}"),
            field(2, 1, 0, "a:2:{s:4:\"type\";s:4:\"text\";s:13:\"parent_layout\";s:2:\"l1\";}"));
    AcfFieldDetails details = site.details(1, AcfFieldDetails.class);
    assertThat(details.layouts())
        .containsExactly(
            new AcfField.Layout("l1", "quote", null, null, null, 2L, List.of("field_2")));
    assertThat(details.options()).isEmpty();
    assertThat(details.subFields()).extracting(AcfFieldDetails::layoutKey).containsExactly("l1");
  }

  @Test
  void endsWhereFieldsHoldEachOther() {
    MappedSite site = MappedSite.of(field(1, 2, 0, TEXT), field(2, 1, 0, TEXT));
    assertThat(site.details(1, AcfFieldDetails.class).subFields()).hasSize(1);
  }

  @Test
  void tellsOfSettingsThatCannotBeRead() {
    MappedSite site = MappedSite.of(field(1, 0, 0, "a:2:{nonsense}"));
    AcfFieldDetails details = site.details(1, AcfFieldDetails.class);
    assertThat(details.key()).isEqualTo("field_1");
    assertThat(details.type()).isNull();
    assertThat(details.options()).isNull();
    assertThat(site.problemsOf(1)).containsExactly("details-unread");
  }

  @Test
  void describesARegisteredPostType() {
    MappedSite site =
        MappedSite.of(
            TestRow.entry("acf-post-type", 1)
                .named("Books", "post_type_1")
                .column("post_status", "acf-disabled")
                .body(
                    "a:5:{s:9:\"post_type\";s:4:\"book\";s:6:\"public\";i:1;"
                        + "s:11:\"has_archive\";b:1;s:9:\"rest_base\";s:0:\"\";"
                        + "s:7:\"rewrite\";a:2:{s:17:\"permalink_rewrite\";s:13:\"post_type_key\";"
                        + "s:10:\"with_front\";s:1:\"0\";}}"));
    AcfPostTypeDetails details = site.details(1, AcfPostTypeDetails.class);
    assertThat(details.name()).isEqualTo("book");
    assertThat(details.isPublic()).isTrue();
    assertThat(details.archive()).isEqualTo(new AcfPostType.Archive(true, null));
    assertThat(details.rewrite()).isEqualTo(new AcfPostType.Rewrite("post_type_key", null, false));
    assertThat(details.rest()).isEqualTo(new AcfRest(null, null, null));
    assertThat(details.active()).isFalse();
  }
}
