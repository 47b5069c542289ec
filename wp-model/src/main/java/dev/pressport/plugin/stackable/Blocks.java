package dev.pressport.plugin.stackable;

import static java.util.Map.entry;

import dev.pressport.block.Block;
import dev.pressport.html.Html;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockFamily;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.Countdown;
import dev.pressport.render.CurrentEntry;
import dev.pressport.render.Disclosure;
import dev.pressport.render.EntryCard;
import dev.pressport.render.Picture;
import dev.pressport.render.Selection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The blocks whose HTML is not saved, or is of use only with a script. */
final class Blocks implements BlockFamily {
  private static final String ITEM_START = "stk-start:posts/template";
  private static final String ITEM_END = "stk-end:post/template";

  /** What the saved template of a post has in place of its values. */
  private static final Pattern VALUE = Pattern.compile("!#(\\w{1,40})!#");

  private static final Pattern IMAGE =
      Pattern.compile("<img\\b[^<>]{0,1000}\\bstk-img\\b[^<>]{0,1000}>");

  /** The number of comments in a template, and its separator. */
  private static final String COMMENTS =
      "<span class=\"stk-block-posts__meta-sep\">!#metaSeparator!#</span>"
          + "<span>!#commentsNum!#</span>";

  @Override
  public Map<String, BlockHtml> blocks() {
    return Map.ofEntries(
        entry("stackable/progress-bar", Blocks::apart),
        entry("stackable/progress-circle", Blocks::apart),
        entry("stackable/posts", Blocks::posts),
        entry("stackable/tabs", Blocks::tabs),
        entry("stackable/accordion", Blocks::accordion),
        entry("stackable/countdown", Blocks::countdown),
        entry("stackable/design-library", (block, body) -> ""),
        entry("ugb/blog-posts", Blocks::oldPosts),
        entry("ugb/design-library", (block, body) -> ""));
  }

  private static String countdown(Block block, Body body) {
    Element saved =
        Jsoup.parseBodyFragment(block.innerHtml()).selectFirst("[data-stk-countdown-date]");
    return saved == null ? "" : Countdown.of(saved.attr("data-stk-countdown-date"), body);
  }

  /** Saved HTML whose parts only styles keep apart. */
  private static String apart(Block block, Body body) {
    return body.content(block).replace("</span><span", "</span> <span");
  }

  private static String or(@Nullable String text, String otherwise) {
    return text == null ? otherwise : text;
  }

  private static Selection selection(LooseValue attributes, Body body) {
    String[] order = or(attributes.get("orderBy").filled(), "date").split(",", 2);
    String direction = order.length > 1 ? order[1] : attributes.get("order").string();
    Long number = attributes.get("numberOfItems").id();
    Long offset = attributes.get("postOffset").id();
    String taxonomy = or(attributes.get("taxonomyType").filled(), "category");
    List<LooseValue> ids = numbers(attributes.get("taxonomy"));
    Set<Long> without = new HashSet<>();
    for (LooseValue id : numbers(attributes.get("postExclude"))) {
      Long excluded = id.id();
      if (excluded != null) {
        without.add(excluded);
      }
    }
    boolean only = !"__not_in".equals(attributes.get("taxonomyFilterType").string());
    return new Selection(
        or(attributes.get("type").filled(), "post"),
        number == null ? 6 : (int) Math.min(number, 100),
        offset == null ? 0 : (int) Math.min(offset, 10_000),
        order[0].equals("title") ? "title" : "date",
        "asc".equalsIgnoreCase(direction),
        ids.isEmpty() || !only ? List.of() : List.of(Selection.keys(taxonomy, ids, body.index())),
        without);
  }

  /** A list of ids, or a text with commas. */
  private static List<LooseValue> numbers(LooseValue value) {
    String text = value.filled();
    if (text == null) {
      return value.list();
    }
    List<LooseValue> numbers = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      numbers.add(LooseValue.of(Value.of(part.strip())));
    }
    return numbers;
  }

  /** A list of posts: the block saves the HTML of one with places for its values. */
  private static @Nullable String posts(Block block, Body body) {
    String saved = body.content(block);
    int start = saved.indexOf(ITEM_START);
    int open = start < 0 ? -1 : saved.indexOf('>', start);
    int end = open < 0 ? -1 : saved.indexOf(ITEM_END, open);
    int close = end < 0 ? -1 : saved.lastIndexOf("&lt;", end);
    if (close < open || open < 0) {
      return VALUE.matcher(saved).find() ? null : saved;
    }
    String template = saved.substring(open + 1, close);
    int before = saved.lastIndexOf("&lt;", start);
    int after = saved.indexOf('>', end);
    LooseValue attributes = Body.attributes(block);
    StringBuilder html = new StringBuilder(saved.substring(0, Math.max(before, 0)));
    for (CurrentEntry entry : selection(attributes, body).from(body)) {
      if (body.repeat()) {
        html.append(filled(template, attributes, entry, body.about(entry)));
      }
    }
    return html.append(after < 0 ? "" : saved.substring(after + 1)).toString();
  }

  private static String filled(
      String template, LooseValue attributes, CurrentEntry entry, Body body) {
    Picture picture = body.featured();
    String image = picture == null ? "" : picture.image();
    Map<String, String> values = new HashMap<>();
    EntryCard.list("", List.of(entry), body, card -> values.putAll(values(card, attributes)));
    String known =
        values.getOrDefault("commentsNum", "").isEmpty()
            ? template.replace(COMMENTS, "")
            : template;
    String pictured = IMAGE.matcher(known).replaceAll(Matcher.quoteReplacement(image));
    return VALUE
        .matcher(pictured)
        .replaceAll(value -> Matcher.quoteReplacement(values.getOrDefault(value.group(1), "")));
  }

  private static Map<String, String> values(EntryCard card, LooseValue attributes) {
    CurrentEntry entry = card.entry();
    Long words = attributes.get("excerptLength").id();
    String url = entry.url() == null ? "" : Html.attribute(entry.url());
    String number = card.comments().toLowerCase(Locale.ROOT);
    Map<String, String> values = new HashMap<>();
    values.put("category", card.terms(Set.of("category"), ", "));
    values.put("postLink", url);
    values.put("title", entry.titleHtml());
    values.put("authorName", card.body().author(false));
    values.put("metaSeparator", " · ");
    values.put("commentsNum", number.equals("no comments") ? "0 comments" : number);
    values.put("dateTime", entry.date() == null ? "" : entry.date().toString());
    values.put("date", card.body().time(entry.date()));
    values.put(
        "excerpt", card.body().beginning(entry, words == null ? 55 : (int) Math.min(words, 100)));
    values.put(
        "readmoreText",
        Html.stored(or(attributes.get("readmoreText").filled(), "Continue Reading")));
    return values;
  }

  /** The list of the versions before 3, which PHP code made. */
  private static String oldPosts(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    return EntryCard.list(
        "wp-block-stackable-posts",
        selection(attributes, body).from(body),
        body,
        card -> {
          Map<String, String> values = values(card, attributes);
          card.picture().line(or(values.get("category"), "")).title(3);
          card.line(or(values.get("authorName"), "") + " " + or(values.get("date"), ""));
          card.beginning(55).more(values.get("readmoreText"));
        });
  }

  /** The titles of tabs stand above all of them; here each stands above its own. */
  private static String tabs(Block block, Body body) {
    List<String> titles = new ArrayList<>();
    StringBuilder html = new StringBuilder();
    for (Block inner : block.innerBlocks()) {
      if ("stackable/tab-labels".equals(inner.name())) {
        for (LooseValue label : Body.attributes(inner).get("tabLabels").list()) {
          titles.add(or(label.get("label").filled(), ""));
        }
      } else if ("stackable/tab-content".equals(inner.name())) {
        int number = 0;
        for (Block tab : inner.innerBlocks()) {
          html.append(number < titles.size() ? Html.heading(3, titles.get(number++)) : "");
          html.append(body.render(List.of(tab)));
        }
        while (number < titles.size()) {
          html.append(Html.heading(3, titles.get(number++)));
        }
      } else {
        html.append(body.render(List.of(inner)));
      }
    }
    return titles.isEmpty() ? body.content(block) : html.toString();
  }

  /** An accordion is a details element whose first part is its title. */
  private static String accordion(Block block, Body body) {
    if (block.innerBlocks().isEmpty()) {
      return body.content(block);
    }
    String title = Jsoup.parse(body.render(block.innerBlocks().subList(0, 1))).text();
    List<Block> rest = block.innerBlocks().subList(1, block.innerBlocks().size());
    return Disclosure.of(Html.escape(title), body.render(rest));
  }
}
