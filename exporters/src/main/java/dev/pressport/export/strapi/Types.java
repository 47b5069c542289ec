package dev.pressport.export.strapi;

import dev.pressport.contentmodel.ContentModel;
import dev.pressport.contentmodel.ContentType;
import dev.pressport.contentmodel.TermType;
import dev.pressport.export.cms.NameScope;
import dev.pressport.export.strapi.Attribute.Component;
import dev.pressport.export.strapi.Planner.Place;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The content model of a site under the names that Strapi allows. */
final class Types {
  static final String AUTHOR = "api::author.author";
  static final String COMMENT = "api::comment.comment";
  static final String MENU = "api::menu.menu";
  static final String MENU_ITEM = "api::menu-item.menu-item";
  static final String REDIRECT = "api::redirect.redirect";
  static final String SITE = "api::site.site";
  static final String ATTACHMENT = "attachment";

  private final Map<String, Content> contents = new LinkedHashMap<>();
  private final Map<String, Taxonomy> taxonomies = new LinkedHashMap<>();
  private final SortedMap<String, String> names = new TreeMap<>();
  private final List<Attribute> author;
  private final List<Attribute> site;
  private final List<Component> components;

  /**
   * A content type.
   *
   * @param inverse the name of the attribute of its authors that leads to its entries
   * @param reference the name of the attribute of a comment that leads to it
   * @param terms the names of its attributes by their taxonomies
   */
  record Content(
      ContentType type,
      TypeName name,
      String inverse,
      String reference,
      Map<String, String> terms,
      List<Attribute> attributes) {}

  /**
   * A taxonomy.
   *
   * @param inverses the names of the attributes with its entries by their post types
   */
  record Taxonomy(
      TermType type, TypeName name, List<Attribute> attributes, Map<String, String> inverses) {}

  /**
   * Creates the types of a site.
   *
   * @param terms the taxonomies whose terms are imported
   * @param blocks whether a formatted text has a second attribute with its HTML
   */
  Types(ContentModel model, List<TermType> terms, boolean blocks) {
    NameScope scope = Names.types();
    Map<String, TypeName> typeNames = new LinkedHashMap<>();
    for (ContentType type : model.types()) {
      if (!type.name().equals(ATTACHMENT)) {
        typeNames.put(
            type.name(),
            type.isRenamed()
                ? renamed(scope, type.name(), type.newName())
                : name(scope, type.name(), type.label(), type.singular()));
      }
    }
    Map<String, TypeName> termNames = new LinkedHashMap<>();
    for (TermType type : terms) {
      termNames.put(
          type.name(),
          type.isRenamed()
              ? renamed(scope, type.name(), type.newName())
              : name(scope, type.name(), type.label(), type.singular()));
    }
    Planner planner = new Planner(typeNames, termNames, blocks, names);
    NameScope authorScope = Names.itemAttributes();
    NameScope commentScope = Names.itemAttributes();
    for (ContentType type : model.types()) {
      TypeName name = typeNames.get(type.name());
      if (name != null) {
        NameScope attributes = Names.contentAttributes();
        contents.put(
            type.name(),
            new Content(
                type,
                name,
                authorScope.name(Names.unreserved(name.plural())),
                commentScope.name(Names.unreserved(name.singular())),
                termAttributes(type, termNames, attributes),
                planner.attributes(type.fields(), new Place(name, attributes, type.name()))));
      }
    }
    for (TermType type : terms) {
      TypeName name = termNames.get(type.name());
      if (name != null) {
        NameScope attributes = Names.itemAttributes();
        Map<String, String> inverses = inverses(type, attributes);
        List<Attribute> own =
            planner.attributes(type.fields(), new Place(name, attributes, type.name()));
        taxonomies.put(type.name(), new Taxonomy(type, name, own, inverses));
      }
    }
    author =
        planner.attributes(
            model.authorFields(), new Place(AUTHOR, authorScope, "author", "author", 0));
    site =
        planner.attributes(
            model.siteFields(), new Place(SITE, Names.siteAttributes(), "site", "site", 0));
    components = planner.components();
  }

  /**
   * Names a type in the singular and the plural. When a site calls a type by its plural, such as
   * {@code events}, the singular comes from its label.
   */
  private TypeName name(NameScope scope, String old, String label, String singular) {
    String base = old.equals("post_tag") ? "tag" : Names.unreserved(old);
    String plural = Names.plural(base);
    if (Names.kebab(old).endsWith("s") && Names.kebab(old).equals(Names.kebab(label))) {
      plural = base;
      base = Names.unreserved(singular.isBlank() ? old + "-item" : singular);
    }
    TypeName name = new TypeName(scope.name(base), scope.name(plural));
    if (!name.singular().equals(old)) {
      names.put(old, name.singular());
    }
    return name;
  }

  /** Names a type in the singular as the user wants it. */
  private TypeName renamed(NameScope scope, String old, String newName) {
    String singular = scope.name(newName);
    names.put(old, singular);
    return new TypeName(singular, scope.name(Names.plural(newName)));
  }

  private static Map<String, String> termAttributes(
      ContentType type, Map<String, TypeName> taxonomies, NameScope scope) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (String taxonomy : type.taxonomies()) {
      TypeName name = taxonomies.get(taxonomy);
      if (name != null) {
        attributes.put(taxonomy, scope.name(Names.unreserved(name.plural())));
      }
    }
    return attributes;
  }

  private Map<String, String> inverses(TermType type, NameScope scope) {
    Map<String, String> inverses = new LinkedHashMap<>();
    for (Content content : contents.values()) {
      if (content.terms().containsKey(type.name())) {
        inverses.put(content.type().name(), scope.name(Names.unreserved(content.name().plural())));
      }
    }
    return inverses;
  }

  Collection<Content> contents() {
    return contents.values();
  }

  /** Returns the content type of a post type; null when it is not imported. */
  @Nullable Content content(String postType) {
    return contents.get(postType);
  }

  Collection<Taxonomy> taxonomies() {
    return taxonomies.values();
  }

  /** Returns the type of a taxonomy; empty when it is not imported. */
  Optional<Taxonomy> taxonomy(String name) {
    return Optional.ofNullable(taxonomies.get(name));
  }

  /** Returns the attributes with the custom fields of authors. */
  List<Attribute> author() {
    return author;
  }

  /** Returns the attributes with the custom fields of the site. */
  List<Attribute> site() {
    return site;
  }

  /** Returns all components, those within others first. */
  List<Component> components() {
    return components;
  }

  /** Returns the new names of what has another one. */
  SortedMap<String, String> names() {
    return Collections.unmodifiableSortedMap(names);
  }
}
