package dev.pressport.export.bagit;

import dev.pressport.export.value.ContentForms;
import dev.pressport.html.Html;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import java.util.Map;

/** Values, such as those of custom fields, as nested lists for people. */
final class ValueHtml {
  private static final int MOST_NESTED = 20;

  private ValueHtml() {}

  /** Returns a list of names and values; empty when no value says anything. */
  static String facts(Map<String, Value> values) {
    StringBuilder out = new StringBuilder();
    values.forEach(
        (name, value) -> {
          if (!isEmpty(value)) {
            fact(out, name, html(value, 0));
          }
        });
    return out.isEmpty() ? "" : "<dl class=\"facts values\">" + out + "</dl>\n";
  }

  /** Adds a name and what belongs to it, as HTML. */
  static void fact(StringBuilder out, String name, String html) {
    out.append("<div><dt>")
        .append(Html.escape(Page.printable(name)))
        .append("</dt><dd dir=\"auto\">");
    out.append(html).append("</dd></div>\n");
  }

  private static boolean isEmpty(Value value) {
    return value instanceof Value.Null
        || (value instanceof Text text && text.isEmpty())
        || (value instanceof Value.Array array
            && array.items().stream().allMatch(ValueHtml::isEmpty))
        || (value instanceof Value.Dict dict
            && dict.entries().values().stream().allMatch(ValueHtml::isEmpty));
  }

  private static String html(Value value, int depth) {
    if (depth > MOST_NESTED) {
      return "(in the record)";
    }
    if (value instanceof Text text) {
      return ContentForms.isLarge(text) || !text.inline()
          ? "(long text, in the record)"
          : Html.escape(Page.printable(text.string()));
    }
    if (value instanceof Value.Bool bool) {
      return bool.value() ? "yes" : "no";
    }
    if (value instanceof Value.Int number) {
      return Long.toString(number.value());
    }
    if (value instanceof Value.Decimal number) {
      return Double.toString(number.value());
    }
    StringBuilder out = new StringBuilder();
    if (value instanceof Value.Array array) {
      array.items().forEach(item -> item(out, "", item, depth));
    } else if (value instanceof Value.Dict dict) {
      dict.entries().forEach((name, item) -> item(out, name + ": ", item, depth));
    }
    return out.isEmpty() ? "" : "<ul>" + out + "</ul>";
  }

  private static void item(StringBuilder out, String name, Value value, int depth) {
    if (!isEmpty(value)) {
      out.append("<li>").append(Html.escape(Page.printable(name)));
      out.append(html(value, depth + 1)).append("</li>");
    }
  }
}
