package dev.pressport.plugin.ninjatables;

import dev.pressport.html.Html;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.render.Body;
import dev.pressport.render.DataTable;
import dev.pressport.render.Picture;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The cells of a row as HTML: app/Views/public/table-inner-html.php of the plugin. */
final class CellHtml {
  /** The text of a cell over which the one before it reaches. */
  private static final String COVERED = "#colspan#";

  private static final Pattern OTHER_COLUMN =
      Pattern.compile("\\{\\{?\\s*row\\.([^{}]{1,200}?)\\s*}?}");
  private static final Pattern TAG = Pattern.compile("<[^<>]{0,1000}>");

  private CellHtml() {}

  /** Returns the head of a column. */
  static String head(LooseValue column, Body body) {
    String html =
        isSet(column.get("enable_html_content"))
            ? column.get("header_html_content").filled()
            : null;
    String name = html == null ? column.get("name").string() : html;
    return shown(Objects.requireNonNullElse(name, ""), body);
  }

  private static boolean isSet(LooseValue setting) {
    return "true".equals(setting.string()) || setting.value().equals(Value.TRUE);
  }

  /** Returns a cell of a row. */
  static String of(Map<String, Value> row, LooseValue column, Body body) {
    String template = column.get("transformed_value").filled();
    if (template != null) {
      Matcher names = OTHER_COLUMN.matcher(template);
      return shown(
          names.replaceAll(
              name -> Matcher.quoteReplacement(text(LooseValue.of(row, name.group(1))))),
          body);
    }
    LooseValue cell = LooseValue.of(row, NinjaTable.key(column));
    return switch (Objects.requireNonNullElse(column.get("data_type").string(), "")) {
      case "image" -> cell.isArray() ? image(cell, column, body) : shown(text(cell), body);
      case "button" -> button(text(cell), column);
      default -> shown(text(cell), body);
    };
  }

  private static String shown(String text, Body body) {
    return TAG.matcher(text).replaceAll("").strip().equals(COVERED)
        ? DataTable.COVERED
        : body.shortcodes(Html.stored(text));
  }

  /** Returns a value as text; several of a list are separated by commas. */
  static String text(LooseValue value) {
    return value.isArray()
        ? value.list().stream().map(CellHtml::text).collect(Collectors.joining(", "))
        : Objects.requireNonNullElse(value.plain(), "");
  }

  private static String button(String url, LooseValue column) {
    String text = column.get("button_text").filled();
    return url.isBlank() ? "" : Html.link(url.strip(), Html.escape(text == null ? url : text));
  }

  private static String image(LooseValue cell, LooseValue column, Body body) {
    String link = Objects.requireNonNullElse(column.get("link_type").string(), "");
    if (link.equals("file_download")) {
      String text = column.get("download_button").filled();
      String url = cell.get("permalink").filled();
      return url == null ? "" : Html.link(url, Html.escape(text == null ? url : text));
    }
    Picture picture = Picture.of(null, cell.get("image_thumb").filled(), body);
    if (picture == null) {
      return "";
    }
    @Nullable String target =
        switch (link) {
          case "hyperlinked", "iframe_ligtbox" -> cell.get("permalink").filled();
          case "image_light_box" -> cell.get("image_full").filled();
          default -> null;
        };
    return Html.link(target, picture.described(cell.get("alt_text").string()).image());
  }

  /** Returns the cells of a row. */
  static List<String> row(Map<String, Value> row, List<LooseValue> columns, Body body) {
    return columns.stream().map(column -> of(row, column, body)).toList();
  }
}
