package dev.pressport.contentmodel;

import dev.pressport.model.Site;
import dev.pressport.model.SiteIndex;
import dev.pressport.permalink.Permalinks;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The content model of a site: its content types, their fields and their taxonomies, whatever
 * content management system they are moved to. {@link dev.pressport.record.RecordValues} makes a
 * value of it.
 *
 * @param types posts, pages, then others by name: those whose entries visitors could see, or could
 *     if they were published
 * @param taxonomies categories, tags, then others by name: those of the content types
 * @param siteFields the fields of ACF's options page
 * @param authorFields the ACF fields of users, as far as their definitions are in the source
 * @param omittedMetas by content type, the number of metas for whose keys there was no room; a type
 *     without any is not in it
 */
public record ContentModel(
    List<ContentType> types,
    List<TermType> taxonomies,
    List<ContentField> siteFields,
    List<ContentField> authorFields,
    Map<String, Long> omittedMetas) {
  public ContentModel {
    types = List.copyOf(types);
    taxonomies = List.copyOf(taxonomies);
    siteFields = List.copyOf(siteFields);
    authorFields = List.copyOf(authorFields);
    omittedMetas = Collections.unmodifiableMap(new LinkedHashMap<>(omittedMetas));
  }

  /** Returns the content model of a site whose index is complete. */
  public static ContentModel of(Site site, SiteIndex index, Permalinks permalinks) {
    return new ModelSurvey(site, index, permalinks).model();
  }

  /** Returns the model without what the user drops, and with the names that the user chose. */
  public ContentModel mapped(SiteMapping mapping) {
    return !mapping.changesAny()
        ? this
        : new ContentModel(
            types.stream()
                .filter(type -> !mapping.types().drops(type.name()))
                .map(type -> mapped(type, mapping))
                .toList(),
            taxonomies.stream()
                .filter(taxonomy -> !mapping.taxonomies().drops(taxonomy.name()))
                .map(taxonomy -> mapped(taxonomy, mapping))
                .toList(),
            siteFields,
            authorFields,
            omittedMetas);
  }

  private static ContentType mapped(ContentType type, SiteMapping mapping) {
    NameChoices fields = mapping.fieldsOf(type.name());
    String newName = mapping.types().of(type.name());
    boolean renamed = mapping.types().renames(type.name());
    return new ContentType(
        type.name(),
        newName,
        renamed ? Labels.readable(newName) : type.label(),
        renamed ? Labels.readable(newName) : type.singular(),
        type.hierarchical(),
        type.taxonomies().stream().filter(name -> !mapping.taxonomies().drops(name)).toList(),
        type.fields().stream()
            .filter(field -> !field.isCustom() || !fields.drops(field.name()))
            .map(field -> field.isCustom() ? field.withName(fields.of(field.name())) : field)
            .toList());
  }

  private static TermType mapped(TermType taxonomy, SiteMapping mapping) {
    String newName = mapping.taxonomies().of(taxonomy.name());
    boolean renamed = mapping.taxonomies().renames(taxonomy.name());
    return new TermType(
        taxonomy.name(),
        newName,
        renamed ? Labels.readable(newName) : taxonomy.label(),
        renamed ? Labels.readable(newName) : taxonomy.singular(),
        taxonomy.hierarchical(),
        taxonomy.fields());
  }

  /** Returns the content type with this name; empty for a type that is no content. */
  public Optional<ContentType> type(String name) {
    return types.stream().filter(type -> type.name().equals(name)).findFirst();
  }

  /** Returns the taxonomy with this name; empty for one that orders no content. */
  public Optional<TermType> taxonomy(String name) {
    return taxonomies.stream().filter(taxonomy -> taxonomy.name().equals(name)).findFirst();
  }
}
