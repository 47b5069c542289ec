package dev.pressport.plugin.cptui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Site;
import dev.pressport.model.SiteFields;
import dev.pressport.model.Value;
import dev.pressport.permalink.AcfRegistrations.Registration;
import dev.pressport.permalink.Permalinks;
import dev.pressport.permalink.Visibility;
import dev.pressport.php.PhpJson;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CustomPostTypeUiTest {
  private static final String TYPES =
      """
      {"vessel": {"name": "vessel", "label": "Vessels", "singular_label": "Vessel",
        "public": "true", "hierarchical": "true", "has_archive": "true",
        "rewrite": "true", "rewrite_slug": "fleet", "rewrite_withfront": "false",
        "taxonomies": ["rig"]},
       "note": {"name": "note", "label": "Notes", "public": "false"}}
      """;

  private static Permalinks permalinks() {
    Value types = PhpJson.decode(TYPES).orElseThrow();
    Site site =
        new Site(
            null,
            null,
            "https://a.example",
            null,
            null,
            null,
            Map.of(DefinedTypes.POST_TYPES, types, DefinedTypes.TAXONOMIES, Value.of("damaged")),
            null,
            SiteFields.NONE,
            Map.of());
    MappedSite mapped = MappedSite.of(site, TestRow.entry("vessel", 1).named("Gull", "gull"));
    return Permalinks.of(site, mapped.index(), Set.of());
  }

  @Test
  void namesPostTypes() {
    assertThat(permalinks().registrations().postTypes().get("vessel"))
        .isEqualTo(new Registration("Vessels", "Vessel", true, List.of("rig")));
  }

  @Test
  void saysWhatVisitorsCannotOpen() {
    assertThat(permalinks().visibility("vessel")).isEqualTo(Visibility.PUBLIC);
    assertThat(permalinks().visibility("note")).isEqualTo(Visibility.HIDDEN);
  }
}
