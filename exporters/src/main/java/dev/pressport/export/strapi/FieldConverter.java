package dev.pressport.export.strapi;

import dev.pressport.contentmodel.FieldKind;
import dev.pressport.contentmodel.FieldValue;
import dev.pressport.export.cms.CmsRequest;
import dev.pressport.export.cms.Fields;
import dev.pressport.export.strapi.Attribute.Component;
import dev.pressport.export.strapi.Link.Target;
import dev.pressport.export.strapi.Node.Part;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.Term;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.problem.ItemProblems;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the values of custom fields into those of attributes. Safe for many threads. */
final class FieldConverter {
  static final String LINK = "shared.link";

  /** What a column for short texts holds in every database. */
  static final int SHORT_TEXT = 255;

  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");

  private final CmsRequest request;
  private final Types types;
  private final Clock clock;
  private final Texts texts;

  FieldConverter(CmsRequest request, Types types, Clock clock, Texts texts) {
    this.request = request;
    this.types = types;
    this.clock = clock;
    this.texts = texts;
  }

  /** Adds the fields of an item to its row. */
  void add(
      List<Attribute> attributes, Map<String, Value> values, RowData row, ItemProblems problems) {
    new Run(row, problems).all(attributes, values, row.attributes(), 0, "");
  }

  /** The fields of one item. */
  private final class Run {
    private final RowData row;
    private final ItemProblems problems;

    Run(RowData row, ItemProblems problems) {
      this.row = row;
      this.problems = problems;
    }

    void all(
        List<Attribute> attributes,
        Map<String, Value> values,
        Map<String, Node> into,
        int part,
        String path) {
      for (Attribute attribute : attributes) {
        Value value = values.getOrDefault(attribute.field().name(), Value.NULL);
        boolean present = !(value instanceof Value.Null);
        if (present) {
          present = one(attribute, value, into, part, path + attribute.name());
        }
        if (!present) {
          row.see(Seen.absent(attribute.owner(), attribute.name()));
        }
      }
    }

    /** Adds a value and returns whether anything of it was left. */
    private boolean one(
        Attribute attribute, Value value, Map<String, Node> into, int part, String path) {
      switch (attribute.shape()) {
        case RELATION -> {
          return relate(attribute, value, part, path);
        }
        case MEDIA -> {
          return attach(attribute, value, part, path);
        }
        case COMPONENT -> {
          return put(attribute, component(attribute.component(), null, value, path), into);
        }
        case REPEATABLE -> {
          List<Part> parts = new ArrayList<>();
          for (Value item : items(value)) {
            Part component =
                component(attribute.component(), null, item, path + "." + parts.size());
            if (component != null) {
              parts.add(component);
            }
          }
          return put(attribute, parts.isEmpty() ? null : new Node.Parts(parts), into);
        }
        case ZONE -> {
          List<Part> parts = new ArrayList<>();
          for (Value item : items(value)) {
            Component shape = attribute.zone().get(FieldValue.text(item, "layout"));
            Part component =
                shape == null
                    ? null
                    : component(shape, shape.type(), item, path + "." + parts.size());
            if (component != null) {
              parts.add(component);
            }
          }
          return put(attribute, parts.isEmpty() ? null : new Node.Parts(parts), into);
        }
        case LINK -> {
          if (!attribute.field().multiple()) {
            return put(attribute, link(value), into);
          }
          List<Part> parts = new ArrayList<>();
          items(value).forEach(item -> Optional.ofNullable(link(item)).ifPresent(parts::add));
          return put(attribute, parts.isEmpty() ? null : new Node.Parts(parts), into);
        }
        case RICH_TEXT -> {
          return rich(attribute, value, into);
        }
        default -> {
          Value scalar = scalar(attribute, value);
          return put(attribute, scalar instanceof Value.Null ? null : new Node.Plain(scalar), into);
        }
      }
    }

    private static boolean put(Attribute attribute, @Nullable Node node, Map<String, Node> into) {
      if (node == null) {
        return false;
      }
      into.put(attribute.name(), node);
      return true;
    }

    private @Nullable Part component(
        @Nullable Component component, @Nullable String zone, Value value, String path) {
      if (component == null || !(value instanceof Value.Dict dict)) {
        return null;
      }
      Map<String, Node> inner = new LinkedHashMap<>();
      int number = row.part();
      all(component.attributes(), dict.entries(), inner, number, path + ".");
      return new Part(zone, number, inner);
    }

    private @Nullable Part link(Value value) {
      if (!(value instanceof Value.Dict)) {
        return null;
      }
      row.see(Seen.used(LINK, ""));
      Map<String, Node> inner = new LinkedHashMap<>();
      inner.put("title", new Node.Plain(Value.of(FieldValue.text(value, "title"))));
      inner.put("url", new Node.Plain(Value.of(FieldValue.text(value, "url"))));
      Value newTab = FieldValue.part(value, "newTab");
      inner.put("newTab", new Node.Plain(newTab instanceof Value.Bool ? newTab : Value.FALSE));
      return new Part(null, row.part(), inner);
    }

    private boolean rich(Attribute attribute, Value value, Map<String, Node> into) {
      Value html = value instanceof Value.Dict ? FieldValue.part(value, "html") : value;
      if (!(html instanceof Text text) || !text.inline() || text.isEmpty()) {
        return false;
      }
      into.put(attribute.name(), new Node.Plain(texts.of(text.string(), problems)));
      if (attribute.html() != null) {
        into.put(attribute.html(), new Node.Plain(text));
      }
      return true;
    }

    private Value scalar(Attribute attribute, Value value) {
      return switch (attribute.shape()) {
        case SHORT_TEXT, ENUMERATION, EMAIL -> text(attribute, value);
        case LONG_TEXT -> value instanceof Text text ? text : Value.NULL;
        case INTEGER -> {
          if (!(value instanceof Value.Int number)) {
            yield Value.NULL;
          }
          if (number.value() != (int) number.value()) {
            row.see(Seen.odd(attribute.owner(), attribute.name()));
          }
          yield number;
        }
        case FLOAT ->
            value instanceof Value.Int || value instanceof Value.Decimal ? value : Value.NULL;
        case BOOLEAN -> value instanceof Value.Bool ? value : Value.NULL;
        case DATE, TIME -> value instanceof Text text ? text : Value.NULL;
        case DATE_TIME -> moment(value);
        default -> json(attribute, value);
      };
    }

    /** A column for JSON holds no bare text or number in every database. */
    private Value json(Attribute attribute, Value value) {
      FieldKind kind = attribute.field().kind();
      if (kind == FieldKind.LAYOUTS || kind == FieldKind.GROUP || kind == FieldKind.ROWS) {
        problems.addOnce(
            StrapiProblem.NESTED_ZONE, attribute.field().name(), attribute.field().name());
      }
      return value instanceof Value.Array || value instanceof Value.Dict
          ? value
          : new Fields().put("value", value).dict();
    }

    private Value moment(Value value) {
      if (!(value instanceof Text text) || !text.inline()) {
        return Value.NULL;
      }
      try {
        String moment = clock.moment(LocalDateTime.parse(text.string()));
        return moment == null ? Value.NULL : Value.of(moment);
      } catch (DateTimeException e) {
        return Value.NULL;
      }
    }

    private Value text(Attribute attribute, Value value) {
      Value plain =
          switch (attribute.field().kind()) {
            case CHOICE -> value instanceof Value.Dict ? FieldValue.part(value, "value") : value;
            case EMBED, PAGE_LINK ->
                value instanceof Value.Dict ? FieldValue.part(value, "url") : value;
            default -> value;
          };
      Value text =
          plain instanceof Value.Int number
              ? Value.of(String.valueOf(number.value()))
              : plain instanceof Value.Decimal number
                  ? Value.of(String.valueOf(number.value()))
                  : plain;
      if (!(text instanceof Text words) || words.isEmpty()) {
        return Value.NULL;
      }
      boolean narrow =
          words.inline()
              && switch (attribute.shape()) {
                case EMAIL -> EMAIL.matcher(words.string()).matches();
                case ENUMERATION ->
                    attribute.field().choices().stream()
                        .anyMatch(choice -> choice.value().equals(words.string()));
                default -> words.length() <= SHORT_TEXT;
              };
      if (!narrow) {
        row.see(Seen.odd(attribute.owner(), attribute.name()));
      }
      return words;
    }

    private boolean attach(Attribute attribute, Value value, int part, String path) {
      int place = 0;
      for (Value file : attribute.field().multiple() ? items(value) : List.of(value)) {
        Target target =
            FieldValue.part(file, "id") instanceof Value.Int id ? file(id.value()) : null;
        if (target == null) {
          missing(file, attribute.field().multiple() ? path + "." + place : path);
        } else {
          row.link(new Link(attribute.owner(), part, attribute.name(), ++place, target));
        }
      }
      return place > 0;
    }

    private void missing(Value file, String path) {
      String url = FieldValue.part(file, "id") instanceof Value.Int id ? address(id.value()) : null;
      String known = url == null ? FieldValue.text(file, "url") : url;
      if (!known.isEmpty()) {
        row.file(path, known);
        problems.add(StrapiProblem.FILE_LINKED, path, known);
      }
    }

    private boolean relate(Attribute attribute, Value value, int part, String path) {
      Map<String, Set<Target>> related = new LinkedHashMap<>();
      for (Value item : attribute.field().multiple() ? items(value) : List.of(value)) {
        String old = targetType(attribute, item);
        String name = attribute.targets().get(old);
        if (name == null) {
          continue;
        }
        Target target = target(attribute, item, old);
        if (target == null) {
          missing(item, path);
          continue;
        }
        Set<Target> others = related.computeIfAbsent(name, key -> new HashSet<>());
        if (others.add(target)) {
          row.link(new Link(attribute.owner(), part, name, others.size(), target));
          row.see(Seen.used(attribute.owner(), name));
        }
      }
      return !related.isEmpty();
    }

    private String targetType(Attribute attribute, Value item) {
      if (attribute.field().kind() == FieldKind.AUTHOR) {
        return Types.AUTHOR;
      }
      if (attribute.field().kind() == FieldKind.TERM) {
        return FieldValue.text(item, "type");
      }
      return FieldValue.part(item, "id") instanceof Value.Int id
          ? request.export().index().entry(id.value()).map(EntryOutline::type).orElse("")
          : "";
    }

    private @Nullable Target target(Attribute attribute, Value item, String old) {
      if (attribute.field().kind() == FieldKind.AUTHOR) {
        return author(FieldValue.text(item, "slug"));
      }
      if (attribute.field().kind() == FieldKind.TERM) {
        return term(new Term.Key(old, FieldValue.text(item, "slug")));
      }
      long id = FieldValue.part(item, "id") instanceof Value.Int number ? number.value() : 0;
      return old.equals(Types.ATTACHMENT) ? file(id) : entry(id);
    }
  }

  /** Returns the row of an author. */
  Target author(String login) {
    return new Target.Row(Types.AUTHOR, Numbers.author(request, login));
  }

  /** Returns the row of a term; null when its taxonomy is not imported. */
  @Nullable Target term(Term.Key key) {
    return types
        .taxonomy(key.taxonomy())
        .map(taxonomy -> new Target.Row(taxonomy.name().type(), Numbers.term(request, key)))
        .orElse(null);
  }

  /** Returns the rows of an imported entry; null when its type is not imported. */
  @Nullable Target entry(long id) {
    EntryOutline outline = request.export().index().entry(id).orElse(null);
    Types.Content content = outline == null ? null : types.content(outline.type());
    return outline == null || content == null || !request.plan().takes(outline)
        ? null
        : new Target.Entry(content.name().type(), id, request.plan().isDraft(outline));
  }

  /** Returns the row of a file; null when it is not copied. */
  @Nullable Target file(long attachment) {
    return request
        .export()
        .media()
        .pathOf(attachment)
        .map(path -> new Target.Row(Link.FILES, Numbers.file(request, path)))
        .orElse(null);
  }

  /** Returns the old address of an attachment; null when it is not known. */
  @Nullable String address(long attachment) {
    return request.export().index().media(attachment).map(media -> media.url()).orElse(null);
  }

  private static List<Value> items(Value value) {
    return value instanceof Value.Array array ? array.items() : List.of();
  }
}
