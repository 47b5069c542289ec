package dev.pressport.export.strapi;

import dev.pressport.contentmodel.ContentField;
import dev.pressport.contentmodel.FieldKind;
import dev.pressport.export.cms.Fields;
import dev.pressport.export.strapi.Attribute.Component;
import dev.pressport.export.strapi.Types.Content;
import dev.pressport.export.strapi.Types.Taxonomy;
import dev.pressport.model.Value;
import java.util.ArrayList;
import java.util.List;

/** The schemas of a site, once all its values are known. */
final class Schemas {
  static final String SEO = "shared.seo";

  private static final List<String> IMAGES = List.of("images");
  private static final List<String> ANY = List.of("images", "files", "videos", "audios");

  private final Types types;
  private final Seen seen;
  private final Texts texts;

  Schemas(Types types, Seen seen, Texts texts) {
    this.types = types;
    this.seen = seen;
    this.texts = texts;
  }

  /** Returns all schemas: of content types, then of components. */
  List<Schema> all() {
    List<Schema> all = new ArrayList<>();
    types.contents().forEach(content -> all.add(content(content)));
    types.taxonomies().forEach(taxonomy -> all.add(taxonomy(taxonomy)));
    all.add(author());
    all.add(comment());
    all.add(menu());
    all.add(menuItem());
    all.add(redirect());
    all.add(site());
    types.components().forEach(component -> all.add(component(component)));
    if (seen.has(Seen.used(FieldConverter.LINK, ""))) {
      all.add(
          Schema.component(FieldConverter.LINK, "Link")
              .put("title", "text")
              .put("url", "text")
              .put("newTab", "boolean"));
    }
    if (seen.has(Seen.used(SEO, ""))) {
      all.add(
          Schema.component(SEO, "SEO")
              .put("metaTitle", "text")
              .put("metaDescription", "text")
              .put("canonicalURL", "text")
              .put("metaRobots", "string")
              .put("metaImage", "text"));
    }
    return all;
  }

  private Schema content(Content content) {
    String type = content.name().type();
    boolean localized = seen.has(Seen.localized(type));
    Schema schema = Schema.collection(content.name(), content.type().singular(), true, localized);
    named(schema, Names.TITLE);
    schema.put(Names.BODY, texts.type());
    if (texts.hasSecond()) {
      schema.put(Names.BODY_HTML, "text");
    }
    schema
        .put(Names.EXCERPT, "text")
        .media(Names.COVER, false, IMAGES)
        .owns(Names.AUTHOR, "manyToOne", Types.AUTHOR, content.inverse());
    content
        .terms()
        .forEach(
            (taxonomy, name) ->
                types
                    .taxonomy(taxonomy)
                    .ifPresent(
                        of ->
                            schema.owns(
                                name,
                                "manyToMany",
                                of.name().type(),
                                of.inverses().getOrDefault(content.type().name(), ""))));
    if (content.type().hierarchical()) {
      schema.owns(Names.PARENT, "manyToOne", type, Names.CHILDREN);
      schema.mirrors(Names.CHILDREN, "oneToMany", type, Names.PARENT);
    }
    if (seen.has(Seen.used(Types.COMMENT, content.reference()))) {
      schema.mirrors(Names.COMMENTS, "oneToMany", Types.COMMENT, content.reference());
    }
    own(schema, content.attributes());
    if (seen.has(Seen.used(type, Names.SEO))) {
      schema.put(Names.SEO, component(SEO, false));
    }
    schema.put(Names.DATE, "datetime").put(Names.ORDER, "integer");
    if (seen.has(Seen.used(type, Names.STICKY))) {
      schema.put(Names.STICKY, "boolean");
    }
    return origin(schema.put(Names.PATH, "text"), type);
  }

  /** Adds title and slug. */
  private static void named(Schema schema, String title) {
    schema
        .put(title, new Fields().put("type", "string").put("required", true).put("maxLength", 255))
        .put(Names.SLUG, new Fields().put("type", "uid").put("targetField", title));
  }

  private Schema origin(Schema schema, String type) {
    if (seen.has(Seen.used(type, Names.FILES))) {
      schema.put(Names.FILES, "json");
    }
    return schema.put(Names.WORDPRESS_ID, "biginteger");
  }

  private Schema taxonomy(Taxonomy taxonomy) {
    String type = taxonomy.name().type();
    Schema schema = Schema.collection(taxonomy.name(), taxonomy.type().singular(), false, false);
    named(schema, "name");
    schema.put("description", "text");
    if (taxonomy.type().hierarchical()) {
      schema.owns(Names.PARENT, "manyToOne", type, Names.CHILDREN);
      schema.mirrors(Names.CHILDREN, "oneToMany", type, Names.PARENT);
    }
    taxonomy
        .inverses()
        .forEach(
            (postType, name) -> {
              Content content = types.content(postType);
              if (content != null) {
                schema.mirrors(
                    name,
                    "manyToMany",
                    content.name().type(),
                    content.terms().getOrDefault(taxonomy.type().name(), ""));
              }
            });
    own(schema, taxonomy.attributes());
    if (seen.has(Seen.used(type, Names.LANGUAGE))) {
      schema.put(Names.LANGUAGE, "string");
    }
    return origin(schema.put(Names.PATH, "text"), type);
  }

  private Schema author() {
    Schema schema = Schema.collection(new TypeName("author", "authors"), "Author", false, false);
    named(schema, "name");
    schema.put("bio", "text").put("url", "text");
    for (Content content : types.contents()) {
      schema.mirrors(content.inverse(), "oneToMany", content.name().type(), Names.AUTHOR);
    }
    own(schema, types.author());
    return origin(schema.put(Names.PATH, "text"), Types.AUTHOR);
  }

  private Schema comment() {
    Schema schema =
        Schema.collection(new TypeName("comment", "comments"), "Comment", false, false)
            .put("authorName", "text")
            .put("authorUrl", "text")
            .put("content", "text")
            .put(Names.DATE, "datetime");
    for (Content content : types.contents()) {
      if (seen.has(Seen.used(Types.COMMENT, content.reference()))) {
        schema.owns(content.reference(), "manyToOne", content.name().type(), Names.COMMENTS);
      }
    }
    return schema
        .owns(Names.PARENT, "manyToOne", Types.COMMENT, "replies")
        .mirrors("replies", "oneToMany", Types.COMMENT, Names.PARENT)
        .relate(Names.AUTHOR, "oneToOne", Types.AUTHOR)
        .put("kind", "string")
        .put(Names.WORDPRESS_ID, "biginteger");
  }

  private static Schema menu() {
    Schema schema = Schema.collection(new TypeName("menu", "menus"), "Menu", false, false);
    named(schema, "name");
    return schema.put("locations", "json").mirrors("items", "oneToMany", Types.MENU_ITEM, "menu");
  }

  private static Schema menuItem() {
    return Schema.collection(new TypeName("menu-item", "menu-items"), "Menu item", false, false)
        .put("name", "text")
        .put("url", "text")
        .put("title", "text")
        .put(Names.ORDER, "integer")
        .owns("menu", "manyToOne", Types.MENU, "items")
        .owns(Names.PARENT, "manyToOne", Types.MENU_ITEM, Names.CHILDREN)
        .mirrors(Names.CHILDREN, "oneToMany", Types.MENU_ITEM, Names.PARENT);
  }

  private static Schema redirect() {
    return Schema.collection(new TypeName("redirect", "redirects"), "Redirect", false, false)
        .put("from", "text")
        .put("to", "text")
        .put("code", "integer");
  }

  private Schema site() {
    Schema schema =
        Schema.single(new TypeName("site", "sites"), "Site")
            .put("title", "text")
            .put("tagline", "text")
            .put(Names.LANGUAGE, "string")
            .put("timezone", "string")
            .put("home", "text");
    for (Content content : types.contents()) {
      if (seen.has(Seen.used(Types.SITE, content.name().type()))) {
        schema.relate("frontPage", "oneToOne", content.name().type());
      }
    }
    own(schema, types.site());
    if (seen.has(Seen.used(Types.SITE, Names.FILES))) {
      schema.put(Names.FILES, "json");
    }
    return schema;
  }

  private Schema component(Component component) {
    Schema schema = Schema.component(component.type(), component.label());
    own(schema, component.attributes());
    return schema;
  }

  private void own(Schema schema, List<Attribute> attributes) {
    attributes.forEach(attribute -> own(schema, attribute));
  }

  private void own(Schema schema, Attribute attribute) {
    ContentField field = attribute.field();
    switch (attribute.shape()) {
      case RELATION -> relations(schema, attribute);
      case MEDIA ->
          schema.media(
              attribute.name(), field.multiple(), field.kind() == FieldKind.IMAGE ? IMAGES : ANY);
      case COMPONENT, REPEATABLE -> {
        if (attribute.component() != null) {
          schema.put(
              attribute.name(),
              required(
                  attribute,
                  component(attribute.component().type(), attribute.shape() == Shape.REPEATABLE)));
        }
      }
      case ZONE ->
          schema.put(
              attribute.name(),
              new Fields()
                  .put("type", "dynamiczone")
                  .put(
                      "components",
                      new Value.Array(
                          attribute.zone().values().stream()
                              .map(part -> (Value) Value.of(part.type()))
                              .toList())));
      case LINK -> {
        if (seen.has(Seen.used(FieldConverter.LINK, ""))) {
          schema.put(attribute.name(), component(FieldConverter.LINK, field.multiple()));
        }
      }
      case RICH_TEXT -> {
        schema.put(attribute.name(), required(attribute, new Fields().put("type", texts.type())));
        if (attribute.html() != null) {
          schema.put(attribute.html(), "text");
        }
      }
      case ENUMERATION -> schema.put(attribute.name(), required(attribute, enumeration(attribute)));
      default ->
          schema.put(
              attribute.name(),
              required(attribute, new Fields().put("type", scalar(schema, attribute))));
    }
  }

  private void relations(Schema schema, Attribute attribute) {
    attribute
        .targets()
        .forEach(
            (old, name) -> {
              boolean declared = !attribute.field().targets().isEmpty();
              boolean many = attribute.field().multiple();
              if (!declared && !seen.has(Seen.used(attribute.owner(), name))) {
                return;
              }
              if (old.equals(Types.ATTACHMENT)) {
                schema.media(name, many, ANY);
              } else {
                schema.relate(name, many ? "oneToMany" : "oneToOne", target(old));
              }
            });
  }

  private String target(String old) {
    Content content = types.content(old);
    return content == null
        ? types.taxonomy(old).map(taxonomy -> taxonomy.name().type()).orElse(old)
        : content.name().type();
  }

  private static Fields component(String type, boolean repeatable) {
    return new Fields()
        .put("type", "component")
        .put("component", type)
        .put("repeatable", repeatable);
  }

  /** Strapi refuses to save an entry without a required value: every entry must have one. */
  private Fields required(Attribute attribute, Fields schema) {
    boolean always = !seen.has(Seen.absent(attribute.owner(), attribute.name()));
    return attribute.field().required() && always ? schema.put("required", true) : schema;
  }

  private Fields enumeration(Attribute attribute) {
    if (isOdd(attribute)) {
      return new Fields().put("type", "text");
    }
    List<Value> values = new ArrayList<>();
    attribute.field().choices().forEach(choice -> values.add(Value.of(choice.value())));
    return new Fields().put("type", "enumeration").put("enum", new Value.Array(values));
  }

  private boolean isOdd(Attribute attribute) {
    return seen.has(Seen.odd(attribute.owner(), attribute.name()));
  }

  private String scalar(Schema schema, Attribute attribute) {
    return switch (attribute.shape()) {
      case SHORT_TEXT -> isOdd(attribute) ? "text" : schema.shortText();
      case LONG_TEXT -> "text";
      case INTEGER -> isOdd(attribute) ? "biginteger" : "integer";
      case FLOAT -> "float";
      case BOOLEAN -> "boolean";
      case DATE -> "date";
      case DATE_TIME -> "datetime";
      case TIME -> "time";
      case EMAIL -> isOdd(attribute) ? "text" : "email";
      default -> "json";
    };
  }
}
