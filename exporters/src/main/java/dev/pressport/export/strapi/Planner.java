package dev.pressport.export.strapi;

import dev.pressport.contentmodel.ContentField;
import dev.pressport.contentmodel.FieldKind;
import dev.pressport.export.cms.NameScope;
import dev.pressport.export.strapi.Attribute.Component;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Plans the attributes of types and their components. */
final class Planner {
  private final Map<String, TypeName> types;
  private final Map<String, TypeName> terms;
  private final boolean blocks;
  private final SortedMap<String, String> names;
  private final Map<String, NameScope> categories = new LinkedHashMap<>();
  private final List<Component> components = new ArrayList<>();

  /**
   * Where attributes stand.
   *
   * @param owner the type that has them
   * @param path the old name of the owner
   * @param category of components within
   * @param depth 0 for a content type, more for a component
   */
  record Place(String owner, NameScope scope, String path, String category, int depth) {
    Place(TypeName name, NameScope scope, String path) {
      this(name.type(), scope, path, name.singular(), 0);
    }
  }

  /**
   * Creates a planner.
   *
   * @param types the names of content types by their post types
   * @param terms the names of taxonomies by their old ones
   * @param blocks whether a formatted text has a second attribute with its HTML
   * @param names takes the new names of what has another one
   */
  Planner(
      Map<String, TypeName> types,
      Map<String, TypeName> terms,
      boolean blocks,
      SortedMap<String, String> names) {
    this.types = types;
    this.terms = terms;
    this.blocks = blocks;
    this.names = names;
  }

  /** Returns all components so far, those within others first. */
  List<Component> components() {
    return List.copyOf(components);
  }

  /** Plans the attributes of fields. */
  List<Attribute> attributes(List<ContentField> fields, Place place) {
    List<Attribute> attributes = new ArrayList<>();
    fields.forEach(field -> attributes.add(attribute(field, place)));
    return attributes;
  }

  private Attribute attribute(ContentField field, Place place) {
    Shape shape = Shape.of(field, place.depth());
    String path = place.path() + "." + field.name();
    if (shape == Shape.RELATION) {
      Map<String, String> targets = targets(field, place.scope(), path);
      String first = targets.values().stream().findFirst().orElse("");
      return new Attribute(place.owner(), first, field, shape, null, null, Map.of(), targets);
    }
    String name = named(field.name(), place.scope(), path);
    String html = shape == Shape.RICH_TEXT && blocks ? place.scope().name(name + "Html") : null;
    Component component =
        shape == Shape.COMPONENT || shape == Shape.REPEATABLE
            ? component(field.fields(), name, field.label(), path, place)
            : null;
    Map<String, Component> zone = new LinkedHashMap<>();
    if (shape == Shape.ZONE) {
      for (ContentField.Layout layout : field.layouts()) {
        String full = name + "_" + layout.name();
        zone.put(
            layout.name(),
            component(layout.fields(), full, layout.label(), path + "." + layout.name(), place));
      }
    }
    return new Attribute(place.owner(), name, field, shape, html, component, zone, Map.of());
  }

  private String named(String old, NameScope scope, String path) {
    String name = scope.name(Names.unreserved(old));
    if (!name.equals(old)) {
      names.put(path, name);
    }
    return name;
  }

  private Component component(
      List<ContentField> fields, String name, String label, String path, Place place) {
    NameScope scope = categories.computeIfAbsent(place.category(), category -> Names.components());
    String type = place.category() + "." + scope.name(name);
    Place inside =
        new Place(type, Names.componentAttributes(), path, place.category(), place.depth() + 1);
    Component component =
        new Component(type, label.isBlank() ? name : label, attributes(fields, inside));
    components.add(component);
    return component;
  }

  /** Names an attribute for each type that a relation may lead to. */
  private Map<String, String> targets(ContentField field, NameScope scope, String path) {
    Map<String, String> possible = possible(field);
    Map<String, String> targets = new LinkedHashMap<>();
    possible.forEach(
        (old, singular) ->
            targets.put(
                old,
                possible.size() == 1
                    ? named(field.name(), scope, path)
                    : named(field.name() + "_" + singular, scope, path + " (" + old + ")")));
    return targets;
  }

  private Map<String, String> possible(ContentField field) {
    Map<String, String> possible = new LinkedHashMap<>();
    if (field.kind() == FieldKind.AUTHOR) {
      possible.put(Types.AUTHOR, "author");
      return possible;
    }
    boolean entry = field.kind() == FieldKind.ENTRY;
    boolean any = field.targets().isEmpty();
    (entry ? types : terms)
        .forEach(
            (old, name) -> {
              if (any || field.targets().contains(old)) {
                possible.put(old, name.singular());
              }
            });
    if (entry && (any || field.targets().contains(Types.ATTACHMENT))) {
      possible.put(Types.ATTACHMENT, "file");
    }
    return possible;
  }
}
