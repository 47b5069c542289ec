package dev.pressport.posttype;

import dev.pressport.model.Metas;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpJson;
import dev.pressport.text.Slug;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The common details of posts and pages. */
record Article(
    @Nullable String template,
    List<String> oldSlugs,
    List<String> oldDates,
    List<Enclosure> enclosures,
    @Nullable List<Footnote> footnotes,
    @Nullable Integer moreAt,
    @Nullable Integer pages) {
  private static final String NEXT_PAGE = "<!--nextpage-->";

  static Article of(DetailsRequest request) {
    Metas metas = request.entry().meta();
    String template = LooseValue.of(metas, "_wp_page_template").filled();
    String body = DataBody.stored(request);
    return new Article(
        "default".equals(template) ? null : template,
        strings(metas, "_wp_old_slug").stream().map(Slug::decode).toList(),
        strings(metas, "_wp_old_date"),
        strings(metas, "enclosure").stream().map(Enclosure::of).toList(),
        footnotes(request),
        body == null ? null : moreAt(body),
        body == null ? null : Integer.valueOf(pages(body)));
  }

  private static List<String> strings(Metas metas, String key) {
    List<String> strings = new ArrayList<>();
    for (Value value : metas.values().getOrDefault(key, List.of())) {
      String string = LooseValue.of(value).filled();
      if (string != null) {
        strings.add(string);
      }
    }
    return strings;
  }

  private static @Nullable List<Footnote> footnotes(DetailsRequest request) {
    Value stored = request.entry().meta().first("footnotes").orElse(Value.NULL);
    Optional<Value> notes = Optional.of(stored);
    if (stored instanceof Text text && text.inline()) {
      if (text.string().isBlank()) {
        return List.of();
      }
      notes = PhpJson.decode(text.string());
    }
    LooseValue list = notes.map(LooseValue::of).orElse(LooseValue.NONE);
    if (!list.isArray() && !(stored instanceof Value.Null)) {
      request.problems().add(PostTypeProblem.FOOTNOTES_UNREAD, "meta.footnotes");
      return null;
    }
    return list.list().stream()
        .map(note -> new Footnote(note.get("id").string(), note.get("content").string()))
        .toList();
  }

  /** The place of {@code <!--more-->}, in UTF-16 units; it can contain a link text. */
  private static @Nullable Integer moreAt(String body) {
    int at = body.indexOf("<!--more");
    while (at >= 0) {
      int after = at + "<!--more".length();
      if (after < body.length() && (body.charAt(after) == '-' || body.charAt(after) == ' ')) {
        return at;
      }
      at = body.indexOf("<!--more", after);
    }
    return null;
  }

  /** The page count of WP_Query::generate_postdata(); a break at the beginning is ignored. */
  private static int pages(String body) {
    String content =
        body.replace("<!-- wp:nextpage -->", "").replace("<!-- /wp:nextpage -->", "").strip();
    int pages = 1;
    for (int at = content.indexOf(NEXT_PAGE); at >= 0; ) {
      pages += at > 0 ? 1 : 0;
      at = content.indexOf(NEXT_PAGE, at + NEXT_PAGE.length());
    }
    return pages;
  }
}
