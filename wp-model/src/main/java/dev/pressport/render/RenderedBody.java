package dev.pressport.render;

import dev.pressport.html.Fragment;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A body as the old site rendered it, for a site without its plugins: what only they can receive
 * gives way to what {@link FormHtml} shows.
 */
final class RenderedBody {
  private static final String UNSEEN = "noscript, [style~=(?i)display:\\s*none], [type=hidden]";

  private static final String TITLE =
      "legend, h1, h2, h3, h4, h5, h6, [class$=title], [class*=form-title], [class*=form_title]";

  private static final String CONTROLS =
      "input, select, textarea, button, datalist, label:not(:has(img))";

  /** The fields in which visitors write, or choose, what they send. */
  private static final String ANSWERS =
      "textarea, select, input[type=email], input[type=tel], input[type=url], input[type=date],"
          + " input[type=text], input[type=radio], input[type=checkbox], input[type=file],"
          + " input:not([type])";

  private final Body body;

  private RenderedBody(Body body) {
    this.body = body;
  }

  /** Returns the HTML of a rendered body; the same when it has no forms. */
  static String of(String html, Body body) {
    if (!html.toLowerCase(Locale.ROOT).contains("<form")) {
      return html;
    }
    Element tree = Fragment.body(html);
    List<Element> forms = tree.select("form");
    if (forms.isEmpty()) {
      return html;
    }
    RenderedBody rendered = new RenderedBody(body);
    forms.forEach(rendered::replace);
    return Fragment.html(tree);
  }

  private void replace(Element form) {
    String meaning = onServer(form);
    if (meaning == null) {
      form.select(UNSEEN).remove();
      String title = title(form);
      form.before(SavedForm.html(title, form.outerHtml(), name(form, title), body));
      form.remove();
    } else {
      body.counted(RenderProblem.SERVER_ONLY, meaning);
      form.select(UNSEEN).remove();
      form.select(CONTROLS).remove();
      form.unwrap();
    }
  }

  /**
   * What a form needs a server for, other than to receive a message; null for one that does not.
   */
  private static @Nullable String onServer(Element form) {
    if (form.selectFirst("input[type=password]") != null) {
      return "a login";
    }
    if (!form.attr("method").equalsIgnoreCase("post")) {
      return "a search or a filter";
    }
    return form.selectFirst(ANSWERS) == null ? "a button of a plugin" : null;
  }

  private static String title(Element form) {
    Element title = form.selectFirst(TITLE);
    if (title == null || title.closest("label") != null || title.text().isEmpty()) {
      return "";
    }
    title.remove();
    return title.text();
  }

  private static String name(Element form, String title) {
    return Stream.of(title, form.attr("aria-label"), form.attr("name"), form.id())
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse("without a name");
  }
}
