package dev.pressport.contentmodel;

import dev.pressport.model.Metas;
import dev.pressport.model.Site;
import dev.pressport.model.SiteFields;
import dev.pressport.permalink.Permalinks;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Content models of small sites. */
final class Models {
  private Models() {}

  static ContentModel of(TestRow... rows) {
    return of(MappedSite.of(rows));
  }

  static ContentModel of(MappedSite mapped) {
    return of(mapped, Metas.NONE);
  }

  static ContentModel of(MappedSite mapped, Metas options) {
    SiteFields fields = new SiteFields(options, Map.of(), Map.of());
    Site site =
        new Site(
            null,
            null,
            "https://a.example",
            null,
            null,
            null,
            Map.of(),
            List.of(),
            fields,
            Map.of());
    return ContentModel.of(site, mapped.index(), Permalinks.of(site, mapped.index(), Set.of()));
  }

  static ContentType type(ContentModel model, String name) {
    return model.type(name).orElseThrow();
  }

  /** Returns the field of a type that has a name. */
  static ContentField field(ContentModel model, String type, String name) {
    return type(model, type).fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  static List<String> names(List<ContentField> fields) {
    return fields.stream().map(ContentField::name).toList();
  }
}
