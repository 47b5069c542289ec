package dev.pressport.export.payload;

import dev.pressport.contentmodel.ContentModel;
import dev.pressport.contentmodel.ContentType;
import dev.pressport.contentmodel.TermType;
import dev.pressport.export.cms.NameScope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** The collections of a site with their fields. */
final class Shapes {
  static final String SETTINGS = "site-settings";

  private final Map<String, OfEntries> types = new LinkedHashMap<>();
  private final Map<String, OfTerms> taxonomies = new LinkedHashMap<>();
  private final List<PayloadField> files;
  private final List<PayloadField> authors;
  private final List<PayloadField> options;
  private final FieldPlan plan;

  /**
   * A collection of entries.
   *
   * @param terms the names of its fields for terms, by taxonomy
   * @param fields the custom ones
   */
  record OfEntries(
      String slug, ContentType type, Map<String, String> terms, List<PayloadField> fields) {}

  /** A collection of terms. */
  record OfTerms(String slug, TermType type, List<PayloadField> fields) {}

  Shapes(ContentModel model, Collections collections) {
    this.plan = new FieldPlan(collections);
    for (Collections.Of<ContentType> of : collections.types()) {
      ContentType type = of.content();
      NameScope scope = FieldPlan.scope();
      Map<String, String> terms = new LinkedHashMap<>();
      for (String taxonomy : type.taxonomies()) {
        collections.ofTaxonomy(taxonomy).ifPresent(slug -> terms.put(taxonomy, scope.name(slug)));
      }
      List<PayloadField> fields = plan.of(type.name(), of.slug(), type.fields(), scope);
      types.put(type.name(), new OfEntries(of.slug(), type, terms, fields));
    }
    for (Collections.Of<TermType> of : collections.taxonomies()) {
      TermType type = of.content();
      List<PayloadField> fields = plan.of(type.name(), of.slug(), type.fields(), FieldPlan.scope());
      taxonomies.put(type.name(), new OfTerms(of.slug(), type, fields));
    }
    this.files =
        plan.of(
            Collections.ATTACHMENT,
            Collections.MEDIA,
            model.type(Collections.ATTACHMENT).map(ContentType::fields).orElse(List.of()),
            FieldPlan.scope());
    this.authors = plan.of("user", Collections.AUTHORS, model.authorFields(), FieldPlan.scope());
    this.options = plan.of("options", SETTINGS, model.siteFields(), FieldPlan.scope());
  }

  List<OfEntries> types() {
    return new ArrayList<>(types.values());
  }

  List<OfTerms> taxonomies() {
    return new ArrayList<>(taxonomies.values());
  }

  /** Returns the collection of a content type of the model. */
  OfEntries type(String name) {
    return required(types, name);
  }

  /** Returns the collection of a taxonomy that has imported terms. */
  OfTerms taxonomy(String name) {
    return required(taxonomies, name);
  }

  private static <T> T required(Map<String, T> all, String name) {
    T found = all.get(name);
    if (found == null) {
      throw new IllegalArgumentException("no collection for " + name);
    }
    return found;
  }

  /** Returns the custom fields of files. */
  List<PayloadField> files() {
    return files;
  }

  /** Returns the custom fields of authors. */
  List<PayloadField> authors() {
    return authors;
  }

  /** Returns the fields of ACF's options page. */
  List<PayloadField> options() {
    return options;
  }

  /** Returns the names of fields that are not the old ones. */
  SortedMap<String, String> names() {
    return plan.names();
  }
}
