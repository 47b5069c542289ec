package dev.pressport.export.payload;

import dev.pressport.contentmodel.FieldKind;
import dev.pressport.export.cms.CmsPlan;
import dev.pressport.export.cms.CmsProblem;
import dev.pressport.export.cms.Fields;
import dev.pressport.export.cms.SiteClock;
import dev.pressport.export.payload.PayloadField.Form;
import dev.pressport.export.payload.PayloadField.Layout;
import dev.pressport.export.value.ValueJson;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.Term;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.problem.ItemProblems;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The values of custom fields as Payload keeps them. */
final class FieldData {
  /** As in payload/dist/fields/validations.js, which refuses a document with any other address. */
  private static final Pattern EMAIL =
      Pattern.compile(
          "(?!.*\\.\\.)[\\w!#$%&'*+/=?^`{|}~-]([\\w!#$%&'*+/=?^`{|}~.-]*[\\w!#$%&'*+/=?^`{|}~-])?"
              + "@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?"
              + "(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*\\.[A-Za-z]{2,}");

  private static final int LONGEST_EMAIL = 254;

  private final Collections collections;
  private final CmsPlan plan;
  private final SiteIndex index;
  private final Bodies bodies;
  private final SiteClock clock;
  private final Ref self;
  private final ItemProblems problems;
  private final BiConsumer<PayloadField, String> choices;

  /**
   * Creates the values of one item.
   *
   * @param choices takes each value of a field with choices
   */
  FieldData(
      Collections collections,
      CmsPlan plan,
      SiteIndex index,
      Bodies bodies,
      SiteClock clock,
      Ref self,
      ItemProblems problems,
      BiConsumer<PayloadField, String> choices) {
    this.collections = collections;
    this.plan = plan;
    this.index = index;
    this.bodies = bodies;
    this.clock = clock;
    this.self = self;
    this.problems = problems;
    this.choices = choices;
  }

  /** Adds the value of a field; nothing for one that Payload cannot take. */
  void put(Fields fields, PayloadField field, Value value) {
    if (field.form() == Form.RICH_TEXT) {
      bodies.put(fields, field.name(), html(value), self, problems);
    } else {
      fields.putKnown(field.name(), of(field, value));
    }
  }

  private static String html(Value value) {
    String html = string(value, "html");
    return html == null ? orEmpty(string(value, "raw")) : html;
  }

  private Value of(PayloadField field, Value value) {
    if (value instanceof Value.Null) {
      return value;
    }
    if (field.form() == Form.JSON) {
      return Placeholders.json(ValueJson.string(value));
    }
    if (field.form() == Form.ARRAY || field.form() == Form.BLOCKS || field.content().multiple()) {
      return value instanceof Value.Array array ? items(field, array) : unfit(field);
    }
    return one(field, value);
  }

  private Value items(PayloadField field, Value.Array values) {
    List<Value> items = new ArrayList<>();
    for (Value value : values.items()) {
      Value item = value instanceof Value.Null ? value : one(field, value);
      if (!(item instanceof Value.Null)) {
        items.add(item);
      }
    }
    return items.isEmpty() ? Value.NULL : new Value.Array(items);
  }

  private Value one(PayloadField field, Value value) {
    return switch (field.form()) {
      case TEXT -> text(field, value);
      case TEXTAREA, NUMBER, CHECKBOX -> value;
      case DAY, MOMENT -> date(field, value);
      case EMAIL -> isEmail(value) ? value : unfit(field);
      case SELECT -> choice(field, value);
      case UPLOAD, RELATIONSHIP -> related(field, value);
      case LINK -> link(value).dict();
      case PAGE -> page(field, value);
      case GROUP, ARRAY -> inner(field.fields(), value).dict();
      case BLOCKS -> block(field, value);
      case RICH_TEXT, JSON -> unfit(field);
    };
  }

  private Value unfit(PayloadField field) {
    problems.addOnce(CmsProblem.FIELD_UNFIT, field.path(), field.path());
    return Value.NULL;
  }

  private Value text(PayloadField field, Value value) {
    FieldKind kind = field.content().kind();
    if (!(value instanceof Value.Dict)) {
      return value;
    }
    String text = string(value, kind == FieldKind.EMBED ? "url" : "value");
    return text == null ? unfit(field) : Value.of(text);
  }

  private static boolean isEmail(Value value) {
    return value instanceof Text text
        && text.length() <= LONGEST_EMAIL
        && EMAIL.matcher(text.string()).matches();
  }

  private Value choice(PayloadField field, Value value) {
    String choice = orEmpty(string(value, "value"));
    if (!FieldPlan.isOption(choice)) {
      return unfit(field);
    }
    choices.accept(field, choice);
    return Value.of(choice);
  }

  /** Payload keeps a day as its noon, in universal time. */
  private Value date(PayloadField field, Value value) {
    if (!(value instanceof Text text)) {
      return unfit(field);
    }
    try {
      Instant instant = instant(field.form(), text.string());
      int year = instant.atZone(clock.zone()).getYear();
      return year < 1 || year > 9999 ? unfit(field) : Value.of(instant.toString());
    } catch (DateTimeException e) {
      return unfit(field);
    }
  }

  private Instant instant(Form form, String text) {
    if (form == Form.DAY) {
      return LocalDate.parse(text).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
    return text.endsWith("Z") ? Instant.parse(text) : clock.instant(LocalDateTime.parse(text));
  }

  private Value related(PayloadField field, Value reference) {
    Optional<Item> item = item(field.content().kind(), reference);
    return item.filter(known -> field.relationTo().contains(known.collection()))
        .<Value>map(
            known ->
                field.isPolymorphic()
                    ? Placeholders.polymorphic(known.collection(), known.key())
                    : Placeholders.id(known.collection(), known.key()))
        .orElseGet(() -> unfit(field));
  }

  /** An imported item. */
  private record Item(String collection, Value key) {}

  private Optional<Item> item(FieldKind kind, Value reference) {
    String slug = orEmpty(string(reference, "slug"));
    if (kind == FieldKind.AUTHOR) {
      return Optional.of(new Item(Collections.AUTHORS, Value.of(plan.authorSlug(slug))));
    }
    if (kind == FieldKind.TERM) {
      Term.Key term = new Term.Key(orEmpty(string(reference, "type")), slug);
      return collections
          .ofTaxonomy(term.taxonomy())
          .map(collection -> new Item(collection, Value.of(plan.slug(term))));
    }
    return entry(reference)
        .flatMap(
            entry ->
                collections
                    .ofType(entry.type())
                    .map(collection -> new Item(collection, Value.of(entry.id()))));
  }

  private Optional<EntryOutline> entry(Value reference) {
    return reference instanceof Value.Dict dict && dict.entries().get("id") instanceof Value.Int id
        ? index.entry(id.value())
        : Optional.empty();
  }

  private static Fields link(Value value) {
    Fields link = new Fields().put("url", orEmpty(string(value, "url")));
    String title = string(value, "title");
    if (title != null && !title.isEmpty()) {
      link.put("title", title);
    }
    boolean newTab =
        value instanceof Value.Dict dict && Value.TRUE.equals(dict.entries().get("newTab"));
    return link.put("newTab", newTab);
  }

  private Value page(PayloadField field, Value value) {
    Fields link = link(value);
    item(FieldKind.ENTRY, value)
        .filter(known -> field.relationTo().contains(known.collection()))
        .ifPresent(
            known ->
                link.put(
                    "page",
                    field.isPolymorphic()
                        ? Placeholders.polymorphic(known.collection(), known.key())
                        : Placeholders.id(known.collection(), known.key())));
    return link.dict();
  }

  private Fields inner(List<PayloadField> fields, Value value) {
    Fields inner = new Fields();
    if (value instanceof Value.Dict dict) {
      for (PayloadField field : fields) {
        Value part = dict.entries().get(field.content().name());
        if (part != null && !(part instanceof Value.Null)) {
          put(inner, field, part);
        }
      }
    }
    return inner;
  }

  private Value block(PayloadField field, Value value) {
    String name = string(value, "layout");
    for (Layout layout : field.layouts()) {
      if (layout.content().name().equals(name)) {
        return inner(layout.fields(), value).put("blockType", layout.slug()).dict();
      }
    }
    return unfit(field);
  }

  private static @Nullable String string(Value value, String key) {
    return value instanceof Value.Dict dict
            && dict.entries().get(key) instanceof Text text
            && text.inline()
        ? text.string()
        : null;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
