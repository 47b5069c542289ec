package dev.pressport.plugin.pods;

import dev.pressport.acf.Field;
import dev.pressport.html.Html;
import dev.pressport.html.Titles;
import dev.pressport.model.Metas;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.model.Term;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.privacy.SecretKeys;
import dev.pressport.render.Body;
import dev.pressport.render.CurrentEntry;
import dev.pressport.render.EntryList;
import dev.pressport.render.Picture;
import dev.pressport.settings.SiteOptions;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values of an entry as the magic tags of Pods show them: {@code post_title}, a field. */
final class PodValues {
  /** Relations lead from entry to entry: {@code author.friends.post_title}. */
  private static final int DEEPEST = 5;

  private static final Map<String, String> DATES =
      Map.ofEntries(
          Map.entry("mdy", "m/d/Y"),
          Map.entry("mdy_dash", "m-d-Y"),
          Map.entry("mdy_dot", "m.d.Y"),
          Map.entry("ymd_slash", "Y/m/d"),
          Map.entry("ymd_dash", "Y-m-d"),
          Map.entry("ymd_dot", "Y.m.d"),
          Map.entry("fjy", "F j, Y"),
          Map.entry("fjsy", "F jS, Y"),
          Map.entry("dmy", "d/m/Y"),
          Map.entry("dmy_dash", "d-m-Y"),
          Map.entry("dmy_dot", "d.m.Y"),
          Map.entry("dMy", "d/M/Y"),
          Map.entry("dMy_dash", "d-M-Y"));

  /** The fields of all pods. */
  private record Schema(Map<String, List<Field>> fields) {
    @Nullable Field find(String type, String name) {
      return fields.getOrDefault(type, List.of()).stream()
          .filter(field -> field.name().equals(name))
          .findFirst()
          .orElse(null);
    }
  }

  private final Body body;
  private final CurrentEntry entry;
  private final Optional<EntryOutline> outline;
  private final Metas metas;
  private final Schema schema;

  private PodValues(CurrentEntry entry, Body body) {
    this.body = body.about(entry);
    this.entry = entry;
    outline = body.index().entry(entry.id());
    metas = body.teaser(entry).meta();
    schema =
        body.once(
            Schema.class,
            () -> new Schema(new PodFields().fields(body.index(), SiteOptions.of(body.site()))));
  }

  static PodValues of(CurrentEntry entry, Body body) {
    return new PodValues(entry, body);
  }

  /** Returns a value as HTML; empty when there is none. */
  String html(String path) {
    return html(List.of(path.strip().split("\\.", -1)), 0);
  }

  private String html(List<String> path, int depth) {
    String name = path.get(0);
    List<String> rest = path.subList(1, path.size());
    String column = column(name, rest);
    if (column != null || depth > DEEPEST) {
      return column == null ? "" : column;
    }
    Field field = schema.find(type(), name);
    if (field == null) {
      String terms = terms(name);
      return terms.isEmpty() ? joined(values(name).map(Html::stored)) : terms;
    }
    return switch (field.type()) {
      case "image", "file" -> joined(ids(name).map(id -> file(id, rest)));
      case "post_object" -> joined(related(name).stream().map(one -> of(one, rest, depth)));
      case "taxonomy" -> {
        String taxonomy = text(field.options().get("taxonomy"));
        yield joined(ids(name).map(id -> term(taxonomy, id)));
      }
      case "user" ->
          joined(
              ids(name)
                  .map(id -> body.index().author(id))
                  .flatMap(author -> author.stream())
                  .map(author -> Html.escape(Titles.plain(author.displayName()))));
      case "select" ->
          joined(values(name).map(value -> label(value, field.options().get("choices"))));
      case "true_false" ->
          "1".equals(text(LooseValue.of(metas, name)))
              ? word(field, PodFields.YES, "Yes")
              : word(field, PodFields.NO, "No");
      case "date_picker" -> joined(values(name).map(value -> date(value, field)));
      case "wysiwyg" -> joined(values(name).map(Html::stored));
      case "textarea" -> joined(values(name).map(body::paragraphs));
      default -> joined(values(name).map(Html::stored));
    };
  }

  private String of(CurrentEntry related, List<String> rest, int depth) {
    return rest.isEmpty()
        ? related.titleHtml()
        : new PodValues(related, body).html(rest, depth + 1);
  }

  /** Returns the entries that a field refers to, in order. */
  List<CurrentEntry> related(String name) {
    return EntryList.named(ids(name).toList(), body);
  }

  private @Nullable String column(String name, List<String> rest) {
    Picture picture = body.featured();
    return switch (name) {
      case "post_title", "title", "name" -> entry.titleHtml();
      case "permalink", "detail_url", "url", "guid" ->
          entry.url() == null ? "" : Html.attribute(entry.url());
      case "ID", "id" -> Long.toString(entry.id());
      case "post_excerpt", "excerpt" -> body.excerpt(entry, 55);
      case "post_content", "content" -> Html.paragraph(body.beginning(entry, 100));
      case "post_date", "created" -> body.time(entry.date());
      case "post_modified", "modified" -> body.time(entry.modified());
      case "post_author", "author" -> rest.isEmpty() ? body.author(false) : body.author(true);
      case "post_thumbnail" -> picture == null ? "" : picture.image();
      case "post_thumbnail_url" -> picture == null ? "" : Html.attribute(picture.url());
      default -> null;
    };
  }

  private String type() {
    return outline.map(EntryOutline::type).orElse("");
  }

  private Stream<String> values(String name) {
    return stored(name).map(LooseValue::string).filter(Objects::nonNull);
  }

  private Stream<Long> ids(String name) {
    return stored(name).map(LooseValue::id).filter(Objects::nonNull);
  }

  private Stream<LooseValue> stored(String name) {
    return (SecretKeys.isSecret(name)
            ? List.<Value>of()
            : metas.values().getOrDefault(name, List.of()))
        .stream()
            .map(LooseValue::of)
            .flatMap(value -> value.isArray() ? value.list().stream() : Stream.of(value));
  }

  private String terms(String taxonomy) {
    List<String> names = new ArrayList<>();
    for (Term.Key key : entry.terms()) {
      if (key.taxonomy().equals(taxonomy)) {
        body.index().term(key).map(TermOutline::name).map(Html::stored).ifPresent(names::add);
      }
    }
    return joined(names.stream());
  }

  private String term(String taxonomy, long id) {
    return body.index().term(taxonomy, id).map(term -> Html.stored(term.name())).orElse("");
  }

  private String file(long id, List<String> rest) {
    Picture picture = Picture.of(id, null, body);
    if (picture == null) {
      return "";
    }
    return !rest.isEmpty() && rest.get(0).startsWith("_img")
        ? picture.image()
        : Html.attribute(picture.url());
  }

  private static String label(String value, LooseValue choices) {
    String label = choices.get(value).string();
    return Html.stored(label == null ? value : label);
  }

  private static String word(Field field, String option, String usual) {
    String own = field.options().get(option).filled();
    return own == null ? usual : Html.stored(own);
  }

  private String date(String value, Field field) {
    String format = DATES.getOrDefault(text(field.options().get("date_format")), "m/d/Y");
    try {
      return body.time(LocalDate.parse(value).atStartOfDay(), format);
    } catch (DateTimeParseException e) {
      return Html.stored(value);
    }
  }

  private static String text(LooseValue value) {
    String text = value.filled();
    return text == null ? "" : text;
  }

  /** Returns values as Pods joins them: {@code a, b, and c}. */
  private static String joined(Stream<String> values) {
    List<String> all = values.filter(value -> !value.isBlank()).toList();
    int last = all.size() - 1;
    return switch (all.size()) {
      case 0 -> "";
      case 1 -> all.get(0);
      case 2 -> all.get(0) + " and " + all.get(1);
      default -> String.join(", ", all.subList(0, last)) + ", and " + all.get(last);
    };
  }

  /** Returns the place of the entry in lists; 0 for none. */
  long menuOrder() {
    return outline.map(EntryOutline::menuOrder).orElse(0L);
  }

  /** Returns what an entry is sorted by. */
  String sortKey(String name) {
    return switch (name) {
      case "post_title" -> entry.title();
      case "post_date" -> String.valueOf(entry.date());
      case "post_modified" -> String.valueOf(entry.modified());
      case "ID" -> "%019d".formatted(entry.id());
      default -> values(name).findFirst().orElse("");
    };
  }

  /** Returns whether a field of the entry has a value. */
  boolean has(String path) {
    Field field = schema.find(type(), path);
    String shown =
        field != null && field.type().equals("true_false")
            ? text(LooseValue.of(metas, path))
            : html(path);
    return !shown.isBlank() && !shown.equals("0");
  }

  /** Returns whether a meta has a value. */
  boolean has(String name, String value) {
    return values(name).anyMatch(value::equals);
  }

  /** Returns whether the entry has a term with a slug. */
  boolean hasTerm(String taxonomy, String slug) {
    return entry.terms().contains(new Term.Key(taxonomy, slug));
  }
}
