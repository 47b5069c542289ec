package dev.pressport.plugin.generateblocks;

import static java.util.Map.entry;

import dev.pressport.block.Block;
import dev.pressport.html.Html;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.Term;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockFamily;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.CurrentEntry;
import dev.pressport.render.Picture;
import dev.pressport.render.QueryResult;
import dev.pressport.render.RenderProblem;
import dev.pressport.render.Selection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The loops over posts, and the blocks that show a value of an entry. */
final class Blocks implements BlockFamily {
  private static final Pattern INNER =
      Pattern.compile("(?s)(<(h[1-6]|p|div|a|span)\\b[^<>]{0,2000}>).*(</\\2>)");
  private static final Pattern IMAGE = Pattern.compile("<img\\b[^<>]{0,3000}>");

  @Override
  public Map<String, BlockHtml> blocks() {
    return Map.ofEntries(
        entry("generateblocks/query-loop", Blocks::loop),
        entry("generateblocks/query", Blocks::loop),
        entry("generateblocks/grid", Blocks::repeated),
        entry("generateblocks/looper", Blocks::repeated),
        entry("generateblocks/headline", Blocks::text),
        entry("generateblocks/button", Blocks::text),
        entry("generateblocks/text", Blocks::tagged),
        entry("generateblocks/image", Blocks::image),
        entry("generateblocks/media", Blocks::tagged),
        entry("generateblocks/element", Blocks::tagged),
        entry("generateblocks/query-no-results", Blocks::noResults),
        entry("generateblocks/query-page-numbers", (block, body) -> ""));
  }

  /** A loop over entries (class-query-loop.php, class-query.php). */
  private static String loop(Block block, Body body) {
    LooseValue query = Body.attributes(block).get("query");
    LooseValue types = query.get("post_type");
    String type = types.filled();
    if (type == null) {
      type = types.strings().stream().findFirst().orElse("post");
    }
    Long number = query.get("posts_per_page").integer();
    Long offset = query.get("offset").id();
    List<Set<Term.Key>> terms = new ArrayList<>();
    for (LooseValue tax : query.get("tax_query").list()) {
      String taxonomy = tax.get("taxonomy").filled();
      List<LooseValue> ids = tax.get("terms").list();
      if (taxonomy != null && !ids.isEmpty() && !"NOT IN".equals(tax.get("operator").string())) {
        terms.add(Selection.keys(taxonomy, ids, body.index()));
      }
    }
    Set<Long> without = new HashSet<>();
    for (String id : ids(query, "post__not_in", "exclude")) {
      without.add(id.equals("current") ? body.entry().id() : number(id));
    }
    String order = query.get("orderby").filled();
    Selection selection =
        new Selection(
            type,
            number == null ? 10 : number < 0 ? 100 : (int) Math.min(number, 100),
            offset == null ? 0 : (int) Math.min(offset, 10_000),
            order == null ? "date" : order,
            "asc".equalsIgnoreCase(query.get("order").string()),
            terms,
            without,
            condition(query, body));
    boolean all =
        type.equals("post")
            && terms.isEmpty()
            && ids(query, "author__in", "author").isEmpty()
            && query.get("stickyPosts").filled() == null;
    List<CurrentEntry> entries = all ? selection.stickyFirst(body) : selection.from(body);
    return body.looping(new QueryResult(entries, selection.total(body))).content(block);
  }

  private static Predicate<EntryOutline> condition(LooseValue query, Body body) {
    Predicate<EntryOutline> condition = entry -> true;
    String sticky = query.get("stickyPosts").filled();
    if ("only".equals(sticky) || "exclude".equals(sticky)) {
      condition = Selection.bySticky("only".equals(sticky), body.index());
    }
    List<String> authors = ids(query, "author__in", "author");
    if (!authors.isEmpty()) {
      String own = body.entry().author();
      Predicate<EntryOutline> named = Selection.byAuthors(authors, body.index());
      boolean current = authors.contains("current");
      condition =
          condition.and(
              entry -> named.test(entry) || (current && Objects.equals(entry.author(), own)));
    }
    List<String> parents = ids(query, "post_parent__in", "parent");
    if (!parents.isEmpty()) {
      String own = Long.toString(body.entry().id());
      condition =
          condition.and(
              entry ->
                  parents.contains(Long.toString(entry.parentId()))
                      || (parents.contains("current")
                          && own.equals(Long.toString(entry.parentId()))));
    }
    List<String> chosen = ids(query, "post__in", "include");
    return chosen.isEmpty()
        ? condition
        : condition.and(entry -> chosen.contains(Long.toString(entry.id())));
  }

  /** Returns the ids of a setting, under its name in version 2 or in version 1. */
  private static List<String> ids(LooseValue query, String name, String older) {
    LooseValue value = query.get(name).present() ? query.get(name) : query.get(older);
    List<String> ids = new ArrayList<>(value.strings());
    String single = value.filled();
    if (single != null && ids.isEmpty()) {
      ids.addAll(List.of(single.split(",", -1)));
    }
    return ids;
  }

  private static long number(String id) {
    return id.matches("\\d{1,18}") ? Long.parseLong(id) : -1;
  }

  /** The part of a loop that is there once for each entry. */
  private static String repeated(Block block, Body body) {
    QueryResult loop = body.loop();
    boolean ofLoop =
        "generateblocks/looper".equals(block.name())
            || Body.attributes(block).get("isQueryLoop").isTrue();
    if (loop == null || !ofLoop) {
      return body.content(block);
    }
    StringBuilder html = new StringBuilder();
    for (CurrentEntry entry : loop.entries()) {
      if (body.repeat()) {
        html.append(body.about(entry).render(block.innerBlocks()));
      }
    }
    return html.toString();
  }

  private static String noResults(Block block, Body body) {
    QueryResult loop = body.loop();
    return loop == null || loop.entries().isEmpty() ? body.content(block) : "";
  }

  /** A text whose settings name the value that stands in it (version 1). */
  private static String text(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    String kind = attributes.get("dynamicContentType").filled();
    boolean dynamic = attributes.get("useDynamicData").isTrue();
    String saved = body.content(block);
    String value = dynamic && kind != null ? value(kind, attributes, body) : null;
    boolean linked = dynamic && "single-post".equals(attributes.get("dynamicLinkType").string());
    if (value == null) {
      Matcher element = INNER.matcher(saved);
      return linked && !saved.contains("<a ") && element.find()
          ? "<p>" + Html.link(body.subject().url(), inside(element)) + "</p>"
          : saved;
    }
    String shown =
        linked && !value.contains("<a ") ? Html.link(body.subject().url(), value) : value;
    Matcher element = INNER.matcher(saved);
    return element.find() && !element.group(2).equals("a")
        ? element.group(1) + shown + element.group(3)
        : "<p>" + shown + "</p>";
  }

  private static String inside(Matcher element) {
    String whole = element.group();
    return whole.substring(element.group(1).length(), whole.length() - element.group(3).length());
  }

  private static @Nullable String value(String kind, LooseValue attributes, Body body) {
    CurrentEntry entry = body.subject();
    return switch (kind) {
      case "post-title" -> entry.titleHtml();
      case "post-excerpt" -> {
        Long words = attributes.get("excerptLength").id();
        yield body.excerpt(entry, words == null ? 55 : (int) Math.min(words, 100));
      }
      case "post-date" -> body.time(entry.date());
      case "post-author", "author-name" -> body.author(false);
      case "terms" -> {
        String taxonomy = attributes.get("termTaxonomy").filled();
        String separator = attributes.get("termSeparator").string();
        yield DynamicTags.terms(
            taxonomy == null ? "category" : taxonomy,
            separator == null ? ", " : separator,
            "term-archives".equals(attributes.get("dynamicLinkType").string()),
            body);
      }
      case "post-meta" -> {
        String name = attributes.get("metaFieldName").filled();
        String meta = name == null ? "" : DynamicTags.meta(name, body);
        if (meta == null) {
          body.problem(
              RenderProblem.BLOCK_SIMPLIFIED,
              "generateblocks",
              "metas of other entries are left out");
        }
        yield meta == null ? "" : meta;
      }
      default -> null;
    };
  }

  private static String image(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    if (!attributes.get("useDynamicData").isTrue()
        || !"featured-image".equals(attributes.get("dynamicContentType").string())) {
      return body.content(block);
    }
    Picture picture = body.featured();
    boolean linked = "single-post".equals(attributes.get("dynamicLinkType").string());
    return picture == null
        ? ""
        : picture.captioned("").figure(linked ? body.subject().url() : null);
  }

  /** A block whose saved HTML has tags for values (version 2). */
  private static String tagged(Block block, Body body) {
    String html = DynamicTags.replace(body.content(block), body);
    boolean broken = IMAGE.matcher(html).find() && html.contains("src=\"\"");
    return broken ? IMAGE.matcher(html).replaceAll("") : html;
  }
}
