package dev.pressport.plugin.spectra;

import dev.pressport.block.Block;
import dev.pressport.html.Html;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.model.Term;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockFamily;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.Countdown;
import dev.pressport.render.Disclosure;
import dev.pressport.render.EntryCard;
import dev.pressport.render.Headings;
import dev.pressport.render.Picture;
import dev.pressport.render.RenderProblem;
import dev.pressport.render.SavedForm;
import dev.pressport.render.Selection;
import dev.pressport.render.TermTree;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** The blocks whose HTML is not saved. */
final class Blocks implements BlockFamily {
  /** The usual length of an excerpt. */
  private static final int WORDS = 15;

  private static final Pattern TWICE =
      Pattern.compile("<div class=\"uagb-timeline__date-new\">[^<>]{0,200}</div>");
  private static final Pattern NUMBER =
      Pattern.compile(
          "<span class=\"uagb-counter-block-number\"[^<>]{0,300}?data-to-value=\"([^\"<>]{1,40})\""
              + "[^<>]{0,300}>(?=</span>)");
  private static final Pattern CLOSE =
      Pattern.compile(
          "(?s)<button class=\"uagb-(?:notice-close|modal-popup-close)[^<>]{0,300}>.{0,3000}?</button>");
  private static final Pattern PLACEHOLDER =
      Pattern.compile("<img\\b[^<>]{0,1000}?uag-placeholder\\.svg\"[^<>]{0,1000}>");
  private static final Pattern FRACTION = Pattern.compile("[.Z+]");

  @Override
  public Map<String, BlockHtml> blocks() {
    Map<String, BlockHtml> blocks = new HashMap<>();
    for (String posts : List.of("post-grid", "post-carousel", "post-masonry")) {
      blocks.put("uagb/" + posts, Blocks::posts);
    }
    blocks.put("uagb/post-timeline", Blocks::timeline);
    blocks.put("uagb/taxonomy-list", Blocks::terms);
    blocks.put("uagb/table-of-contents", Blocks::contents);
    blocks.put("uagb/image-gallery", Blocks::gallery);
    blocks.put("uagb/google-map", Blocks::map);
    blocks.put("uagb/icon", Blocks::icon);
    blocks.put("uagb/content-timeline-child", Blocks::moment);
    blocks.put("uagb/countdown", Blocks::countdown);
    blocks.put("uagb/counter", Blocks::counter);
    blocks.put("uagb/faq-child", Blocks::question);
    blocks.put("uagb/social-share", (block, body) -> ofServer("the buttons to share a page", body));
    blocks.put("uagb/inline-notice", (block, body) -> withoutClose(body.content(block)));
    blocks.put("uagb/modal", Blocks::modal);
    blocks.put(
        "uagb/restaurant-menu-child",
        (block, body) -> PLACEHOLDER.matcher(body.content(block)).replaceAll(""));
    blocks.put("uagb/tabs", Blocks::tabs);
    blocks.put(
        "uagb/testimonial",
        (block, body) -> body.content(block).replace("</span><span", "</span> <span"));
    blocks.put("uagb/forms", Blocks::form);
    blocks.put("uagb/wp-search", (block, body) -> ofServer("a search form", body));
    blocks.put("uagb/login", (block, body) -> ofServer("the login", body));
    blocks.put("uagb/register", (block, body) -> ofServer("the registration", body));
    return blocks;
  }

  private static String ofServer(String meaning, Body body) {
    body.counted(RenderProblem.SERVER_ONLY, meaning);
    return "";
  }

  private static String or(@Nullable String text, String otherwise) {
    return text == null ? otherwise : text;
  }

  private static boolean shows(LooseValue attributes, String name) {
    return !Boolean.FALSE.equals(attributes.get(name).bool());
  }

  private static List<LooseValue> ids(LooseValue value) {
    String text = value.filled();
    if (text == null) {
      return value.list();
    }
    List<LooseValue> ids = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      ids.add(LooseValue.of(Value.of(part.strip())));
    }
    return ids;
  }

  private static String posts(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    String taxonomy = taxonomy(attributes);
    Long length = attributes.get("excerptLength").id();
    int words = length == null ? WORDS : (int) Math.min(length, 100);
    boolean above = "aboveTitle".equals(attributes.get("displayPostTaxonomyAboveTitle").string());
    return EntryCard.list(
        "wp-block-uagb-post-grid",
        selection(attributes, body).from(body),
        body,
        card -> {
          if (shows(attributes, "displayPostImage")) {
            card.picture();
          }
          boolean terms = attributes.get("displayPostTaxonomy").isTrue();
          String names = terms ? card.terms(Set.of(taxonomy), ", ") : "";
          card.line(above ? names : "");
          if (shows(attributes, "displayPostTitle")) {
            card.title(level(attributes));
          }
          card.line(
              Stream.of(
                      attributes.get("displayPostAuthor").isTrue() ? card.body().author(true) : "",
                      shows(attributes, "displayPostDate")
                          ? card.body().time(card.entry().date())
                          : "",
                      shows(attributes, "displayPostComment") ? card.comments() : "",
                      above ? "" : names)
                  .filter(part -> !part.isEmpty())
                  .collect(Collectors.joining(" ")));
          if (shows(attributes, "displayPostExcerpt")) {
            card.beginning(words);
          }
          if (shows(attributes, "displayPostLink")) {
            card.more(or(attributes.get("ctaText").filled(), "Read More"));
          }
        });
  }

  /** The posts along a line of time, each below its date. */
  private static String timeline(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    Long length = attributes.get("exerptLength").id();
    int words = length == null ? WORDS : (int) Math.min(length, 100);
    String format = attributes.get("dateFormat").filled();
    return EntryCard.list(
        "wp-block-uagb-post-timeline",
        selection(attributes, body).from(body),
        body,
        card -> {
          if (shows(attributes, "displayPostDate")) {
            card.line(card.body().time(card.entry().date(), format));
          }
          if (shows(attributes, "displayPostImage")) {
            card.picture();
          }
          card.title(level(attributes));
          card.line(shows(attributes, "displayPostAuthor") ? card.body().author(true) : "");
          if (shows(attributes, "displayPostExcerpt")) {
            card.beginning(words);
          }
          if (shows(attributes, "displayPostLink")) {
            card.more(or(attributes.get("readMoreText").filled(), "Read More"));
          }
        });
  }

  private static String taxonomy(LooseValue attributes) {
    return or(attributes.get("taxonomyType").filled(), "category");
  }

  private static Selection selection(LooseValue attributes, Body body) {
    String taxonomy = taxonomy(attributes);
    List<LooseValue> ids = ids(attributes.get("categories"));
    Long number = attributes.get("postsToShow").id();
    Long offset = attributes.get("postsOffset").id();
    boolean withoutThis = attributes.get("excludeCurrentPost").isTrue();
    return new Selection(
        or(attributes.get("postType").filled(), "post"),
        number == null ? 6 : (int) Math.min(number, 100),
        offset == null ? 0 : (int) Math.min(offset, 10_000),
        or(attributes.get("orderBy").filled(), "date"),
        "asc".equalsIgnoreCase(attributes.get("order").string()),
        ids.isEmpty()
            ? List.of()
            : List.of(
                TermTree.of(body).withDescendants(Selection.keys(taxonomy, ids, body.index()))),
        withoutThis ? Set.of(body.entry().id()) : Set.of());
  }

  private static int level(LooseValue attributes) {
    String tag = or(attributes.get("titleTag").filled(), "h4").toLowerCase(Locale.ROOT);
    return tag.matches("h[1-6]") ? tag.charAt(1) - '0' : 4;
  }

  private static String terms(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    String taxonomy = taxonomy(attributes);
    StringBuilder items = new StringBuilder();
    if (body.opensTaxonomy(taxonomy)) {
      boolean grid = !"list".equals(attributes.get("layout").string());
      boolean below = !grid || attributes.get("showhierarchy").isTrue();
      addTerms(TermTree.of(body).roots(taxonomy), grid, below, attributes, body, items);
    }
    return items.isEmpty()
        ? Html.paragraph(attributes.get("noTaxDisplaytext").filled())
        : "<ul>" + items + "</ul>";
  }

  private static void addTerms(
      List<Term.Key> terms,
      boolean grid,
      boolean below,
      LooseValue attributes,
      Body body,
      StringBuilder items) {
    if (!body.enter()) {
      return;
    }
    boolean empty = attributes.get("showEmptyTaxonomy").isTrue();
    for (Term.Key key : terms) {
      TermOutline term = body.index().term(key).orElse(null);
      int count = body.publishedEntries().count(key);
      if (term != null && (count > 0 || empty) && body.repeat()) {
        String number = grid ? " " + count + (count == 1 ? " Post" : " Posts") : " (" + count + ")";
        items.append("<li>");
        items.append(body.linkTo(new Ref.ToTerm(key), Html.stored(term.name())));
        items.append(shows(attributes, "showCount") ? number : "").append("</li>");
      }
      if (below) {
        addTerms(TermTree.of(body).children(key), grid, true, attributes, body, items);
      }
    }
    body.leave();
  }

  private static String contents(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    Set<Integer> levels = new HashSet<>();
    List<LooseValue> chosen = attributes.get("mappingHeaders").list();
    for (int level = 1; level <= 6; level++) {
      if (level > chosen.size() || chosen.get(level - 1).isTrue()) {
        levels.add(level);
      }
    }
    String list = Headings.list(Headings.of(body, levels));
    String title = or(attributes.get("headingTitle").filled(), "Table Of Contents");
    return list.isEmpty() ? "" : Html.paragraph("<strong>" + title + "</strong>") + list;
  }

  private static String gallery(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    boolean captions = shows(attributes, "imageDisplayCaption");
    String none = or(attributes.get("imageDefaultCaption").filled(), "No Caption");
    StringBuilder html = new StringBuilder("<figure class=\"wp-block-gallery\">");
    for (LooseValue image : attributes.get("mediaGallery").list()) {
      Picture picture = Picture.of(image.get("id").id(), image.get("url").filled(), body);
      if (picture != null && body.repeat()) {
        String caption = captions ? or(image.get("caption").filled(), none) : "";
        html.append(picture.described(image.get("alt").filled()).captioned(caption).figure());
      }
    }
    return html.append("</figure>").toString();
  }

  private static String map(Block block, Body body) {
    String saved = body.content(block);
    String address = Body.attributes(block).get("address").filled();
    return !saved.isBlank() || address == null
        ? saved
        : Html.paragraph(
            Html.link(
                "https://www.google.com/maps/search/?api=1&query="
                    + URLEncoder.encode(address, StandardCharsets.UTF_8),
                Html.escape(address)));
  }

  private static String withoutClose(String html) {
    return CLOSE.matcher(html).replaceAll("");
  }

  /** Content that opens in front of the page. */
  private static String modal(Block block, Body body) {
    Element trigger = Jsoup.parseBodyFragment(block.innerHtml()).selectFirst(".uagb-modal-trigger");
    String title = trigger == null ? "" : trigger.text();
    return title.isEmpty()
        ? withoutClose(body.content(block))
        : Disclosure.of(Html.escape(title), body.render(block.innerBlocks()));
  }

  /** A date stands on both sides of the line, of which styles hide one. */
  private static String moment(Block block, Body body) {
    return TWICE.matcher(body.content(block)).replaceFirst("");
  }

  private static String countdown(Block block, Body body) {
    String end = Body.attributes(block).get("displayEndDateTime").filled();
    return end == null ? body.content(block) : Countdown.of(FRACTION.split(end, 2)[0], body);
  }

  /** A number that a script counts up to. */
  private static String counter(Block block, Body body) {
    return NUMBER
        .matcher(body.content(block))
        .replaceFirst(
            number -> Matcher.quoteReplacement(number.group() + Html.escape(number.group(1))));
  }

  /** The titles of tabs stand above all of them; here each stands above its own. */
  private static String tabs(Block block, Body body) {
    List<LooseValue> titles = Body.attributes(block).get("tabHeaders").list();
    StringBuilder html = new StringBuilder();
    int number = 0;
    for (Block tab : block.innerBlocks()) {
      String own = Body.attributes(tab).get("header").filled();
      String title = number < titles.size() ? titles.get(number).filled() : own;
      html.append(Html.heading(3, title)).append(body.render(List.of(tab)));
      number++;
    }
    return html.toString();
  }

  private static String question(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    String question = attributes.get("question").filled();
    String answer = attributes.get("answer").filled();
    return question == null || answer == null || !block.innerHtml().isBlank()
        ? body.content(block)
        : Disclosure.of(Html.stored(question), Html.paragraph(Html.stored(answer)));
  }

  /** The titles of fields are no labels, and a phone number has a list of all countries. */
  private static String form(Block block, Body body) {
    Element form = Jsoup.parseBodyFragment(body.content(block)).body();
    form.select(".uagb-form-phone-country, [class*=-message]").remove();
    for (Element field : form.select(".uagb-forms-field-set")) {
      Element title = field.selectFirst(".uagb-forms-input-label");
      Elements inputs = field.select("input:not([type=hidden]), select, textarea");
      Element input = inputs.first();
      if (title == null || input == null) {
        continue;
      }
      if (inputs.size() > 1) {
        title.tagName("legend");
      } else {
        input.attr("id", "field-" + title.id());
        title.tagName("label").attr("for", input.id());
      }
      if (title.hasClass("required")) {
        input.attr("required", "");
        title.removeClass("required");
      }
    }
    return SavedForm.html(form.html(), "Spectra", body);
  }

  private static String icon(Block block, Body body) {
    String url = Body.attributes(block).get("link").filled();
    return url == null || !url.startsWith("http")
        ? ""
        : "<p>" + Html.link(url, Html.escape(url)) + "</p>";
  }
}
