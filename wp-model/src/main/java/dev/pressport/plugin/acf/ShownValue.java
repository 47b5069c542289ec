package dev.pressport.plugin.acf;

import dev.pressport.acf.Field;
import dev.pressport.acf.FieldTime;
import dev.pressport.html.Html;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex.AuthorOutline;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.model.Value;
import dev.pressport.php.DateFormat;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.PostTypes;
import dev.pressport.render.Body;
import dev.pressport.render.Picture;
import java.time.LocalDateTime;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The value of a field as {@code [acf]} prints it: in the return format of the field, several
 * values with commas between them. Of an object, such as an entry, the name is shown.
 *
 * @param formatted whether the return format applies
 */
record ShownValue(Field field, boolean formatted, Body body) {

  /** Returns the HTML of a stored value; empty when it is none that can be shown. */
  String html(Value value) {
    LooseValue stored = LooseValue.of(value);
    return switch (field.type()) {
      case "password", "group", "repeater", "flexible_content", "clone" -> "";
      case "textarea" -> lines(stored);
      case "wysiwyg" -> stored.filled() == null ? "" : body.classic(text(stored));
      case "oembed" -> stored.filled() == null ? "" : body.embed(text(stored));
      case "image", "file", "gallery" -> joined(stored, this::file);
      case "select", "checkbox", "radio", "button_group" -> joined(stored, this::choice);
      case "true_false" -> stored.isTrue() ? "1" : "";
      case "link" -> link(stored);
      case "post_object", "relationship" -> joined(stored, this::entry);
      case "page_link" -> joined(stored, this::page);
      case "taxonomy" -> joined(stored, this::term);
      case "user" -> joined(stored, this::user);
      case "google_map" -> plain(stored.get("address"));
      case "icon_picker" -> plain(stored.isArray() ? stored.get("value") : stored);
      case "date_picker" -> date(stored, "d/m/Y");
      case "date_time_picker" -> date(stored, "d/m/Y g:i a");
      case "time_picker" -> date(stored, "g:i a");
      default -> joined(stored, this::plain);
    };
  }

  private interface Part {
    String html(LooseValue value);
  }

  private static String joined(LooseValue stored, Part part) {
    Stream<LooseValue> all = stored.isArray() ? stored.list().stream() : Stream.of(stored);
    return all.map(part::html).filter(html -> !html.isEmpty()).collect(Collectors.joining(", "));
  }

  private static String text(LooseValue value) {
    String text = value.string();
    return text == null ? "" : text;
  }

  private String plain(LooseValue value) {
    return Html.stored(text(value));
  }

  private boolean returns(String format) {
    return format.equals(field.options().get("return_format").string());
  }

  private String lines(LooseValue stored) {
    String text = text(stored);
    return switch (text(field.options().get("new_lines"))) {
      case "wpautop" -> body.paragraphs(text);
      case "br" -> Html.stored(text).replaceAll("\r?\n", "<br>\n");
      default -> Html.stored(text);
    };
  }

  private String file(LooseValue stored) {
    Long id = stored.id();
    if (formatted && returns("id")) {
      return plain(stored);
    }
    Picture picture =
        Picture.of(id, stored.filled() != null && id == null ? stored.filled() : null, body);
    if (picture == null) {
      return "";
    }
    return returns("url") || field.type().equals("file")
        ? Html.attribute(picture.url())
        : picture.image();
  }

  private String choice(LooseValue stored) {
    String value = text(stored);
    String label = field.options().get("choices").get(value).string();
    String shown = label == null ? value : label;
    if (!formatted || value.isEmpty()) {
      return Html.stored(value);
    }
    return switch (text(field.options().get("return_format"))) {
      case "label" -> Html.stored(shown);
      case "array" -> Html.stored(value) + ", " + Html.stored(shown);
      default -> Html.stored(value);
    };
  }

  private String link(LooseValue stored) {
    String url = stored.isArray() ? stored.get("url").filled() : stored.filled();
    if (url == null) {
      return "";
    }
    String title = stored.isArray() ? stored.get("title").filled() : null;
    return returns("url") || title == null
        ? Html.attribute(url)
        : Html.link(url, Html.stored(title));
  }

  private String entry(LooseValue stored) {
    if (returns("id")) {
      return plain(stored);
    }
    EntryOutline entry = shown(stored.id());
    return entry == null
        ? ""
        : body.linkTo(new Ref.ToEntry(entry.id()), body.subject(entry).titleHtml());
  }

  private String page(LooseValue stored) {
    Long id = stored.id();
    if (id == null) {
      return Html.attribute(text(stored));
    }
    EntryOutline entry = shown(id);
    String url = entry == null ? null : body.subject(entry).url();
    return url == null ? "" : Html.attribute(url);
  }

  private @Nullable EntryOutline shown(@Nullable Long id) {
    return id == null
        ? null
        : body.index()
            .entry(id)
            .filter(entry -> PostTypes.isPublished(entry, body.index()))
            .orElse(null);
  }

  private String term(LooseValue stored) {
    Long id = stored.id();
    String taxonomy = field.options().get("taxonomy").string();
    if (returns("id") || id == null || taxonomy == null) {
      return plain(stored);
    }
    return body.index().term(taxonomy, id).map(TermOutline::name).map(Html::stored).orElse("");
  }

  private String user(LooseValue stored) {
    Long id = stored.id();
    if (returns("id") || id == null) {
      return plain(stored);
    }
    return body.index().author(id).map(AuthorOutline::displayName).map(Html::escape).orElse("");
  }

  private String date(LooseValue stored, String usual) {
    LocalDateTime time = FieldTime.of(text(stored).strip());
    String format = field.options().get("return_format").filled();
    return time == null || !formatted
        ? plain(stored)
        : Html.escape(DateFormat.format(time, format == null ? usual : format, body.locale()));
  }
}
