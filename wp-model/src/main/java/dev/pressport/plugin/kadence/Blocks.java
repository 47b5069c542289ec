package dev.pressport.plugin.kadence;

import static java.util.Map.entry;

import dev.pressport.block.Block;
import dev.pressport.html.Html;
import dev.pressport.model.Ref;
import dev.pressport.model.Term;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The blocks whose HTML is not saved, or is of use only with a script. */
final class Blocks implements BlockFamily {
  private static final Pattern PANE_TITLE =
      Pattern.compile("class=\"kt-blocks-accordion-title\"[^<>]{0,200}>(.{0,2000}?)</span>");
  private static final Pattern TAB_TITLE =
      Pattern.compile("class=\"kt-title-text\"[^<>]{0,200}>(.{0,2000}?)</span>");

  @Override
  public Map<String, BlockHtml> blocks() {
    return Map.ofEntries(
        entry("kadence/advancedgallery", Blocks::gallery),
        entry("kadence/countdown", Blocks::countdown),
        entry("kadence/countdown-timer", (block, body) -> ""),
        entry("kadence/countup", Blocks::countUp),
        entry(
            "kadence/form",
            (block, body) -> SavedForm.html(body.content(block), "Kadence Blocks", body)),
        entry("kadence/googlemaps", Blocks::map),
        entry("kadence/header", (block, body) -> inlined(block, body)),
        entry("kadence/identity", Blocks::identity),
        entry("kadence/navigation", (block, body) -> inlined(block, body)),
        entry("kadence/navigation-link", Blocks::navigationLink),
        entry("kadence/pane", Blocks::pane),
        entry("kadence/posts", Blocks::posts),
        entry("kadence/progress-bar", Blocks::progressBar),
        entry("kadence/search", Blocks::search),
        entry("kadence/show-more", Blocks::showMore),
        entry("kadence/singlebtn", (block, body) -> button(Body.attributes(block))),
        entry("kadence/table", (block, body) -> element("table", block, body)),
        entry("kadence/table-row", (block, body) -> element("tr", block, body)),
        entry("kadence/table-data", Blocks::cell),
        entry("kadence/tableofcontents", Blocks::contents),
        entry("kadence/tabs", Blocks::tabs),
        entry(
            "kadence/testimonial",
            (block, body) -> testimonial(Body.attributes(block), LooseValue.NONE, body)),
        entry("kadence/testimonials", Blocks::testimonials));
  }

  private static String or(@Nullable String text, String otherwise) {
    return text == null ? otherwise : text;
  }

  /** Returns the value of an attribute under its name in newer versions, or in older ones. */
  private static String either(LooseValue attributes, String newer, String older, String usual) {
    String value = attributes.get(newer).string();
    return value == null ? or(attributes.get(older).string(), usual) : value;
  }

  private static boolean shows(LooseValue attributes, String name) {
    return !Boolean.FALSE.equals(attributes.get(name).bool());
  }

  /** The pictures in its settings; older ones save them as HTML. */
  private static String gallery(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    List<LooseValue> images = attributes.get("imagesDynamic").list();
    if (images.isEmpty()) {
      return body.content(block);
    }
    boolean captions = attributes.get("showCaption").isTrue();
    StringBuilder html = new StringBuilder("<figure class=\"wp-block-gallery\">");
    for (LooseValue image : images) {
      String url = image.get("url").filled();
      Picture own = Picture.of(image.get("id").id(), url, body);
      boolean same = own != null && url != null && isSame(own.url(), url);
      Picture picture = same ? own : Picture.of(null, url, body);
      if (picture != null && body.repeat()) {
        String caption = captions ? or(image.get("caption").filled(), picture.caption()) : "";
        String alt = picture.alt().isEmpty() ? image.get("alt").filled() : null;
        html.append(picture.described(alt).captioned(caption).figure(link(image)));
      }
    }
    return html.append("</figure>").toString();
  }

  /** An id may be left from another site: it counts when it leads to the same file. */
  private static boolean isSame(String one, String other) {
    String name =
        one.substring(one.lastIndexOf('/') + 1).replaceFirst("(-scaled)?\\.\\w{1,5}$", "");
    return !name.isEmpty() && other.substring(other.lastIndexOf('/') + 1).startsWith(name);
  }

  private static @Nullable String link(LooseValue image) {
    String own = image.get("customLink").filled();
    return own == null ? image.get("link").filled() : own;
  }

  /** A clock that runs to a date, or for each visitor anew. */
  private static String countdown(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    boolean once = !"evergreen".equals(attributes.get("countdownType").string());
    return body.content(block) + (once ? Countdown.of(attributes.get("date").filled(), body) : "");
  }

  /** A number that a script counts up to. */
  private static String countUp(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    String end = attributes.get("end").plain();
    String title = or(attributes.get("title").filled(), "");
    return end == null
        ? body.content(block)
        : Html.paragraph(
                "<strong>"
                    + Html.escape(
                        or(attributes.get("prefix").filled(), "")
                            + end
                            + or(attributes.get("suffix").filled(), ""))
                    + "</strong>")
            + Html.paragraph(shows(attributes, "displayTitle") ? title : "");
  }

  private static String map(Block block, Body body) {
    String location = Body.attributes(block).get("location").filled();
    String saved = body.content(block);
    if (location == null || !saved.isBlank()) {
      return saved;
    }
    return Html.paragraph(
        Html.link(
            "https://www.google.com/maps/search/?api=1&query="
                + URLEncoder.encode(location, StandardCharsets.UTF_8),
            Html.escape(location)));
  }

  /** A menu or header, which is an entry. */
  private static String inlined(Block block, Body body) {
    Long id = Body.attributes(block).get("id").id();
    return id == null ? "" : body.inlined(id, LooseValue.NONE);
  }

  private static String identity(Block block, Body body) {
    return body.linkTo(new Ref.ToHome(), body.content(block));
  }

  private static String navigationLink(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    String label = or(attributes.get("label").filled(), "");
    return "<li>"
        + Html.link(attributes.get("url").filled(), Html.stored(label))
        + body.render(block.innerBlocks())
        + "</li>";
  }

  private static String pane(Block block, Body body) {
    Matcher title = PANE_TITLE.matcher(block.innerHtml());
    return title.find()
        ? Disclosure.of(title.group(1), body.render(block.innerBlocks()))
        : body.content(block);
  }

  /** The titles of tabs stand above all of them; here each stands above its own. */
  private static String tabs(Block block, Body body) {
    Matcher title = TAB_TITLE.matcher(block.innerHtml());
    StringBuilder html = new StringBuilder();
    for (Block tab : block.innerBlocks()) {
      html.append(title.find() ? Html.heading(3, title.group(1)) : "");
      html.append(body.render(List.of(tab)));
    }
    return html.toString();
  }

  private static String showMore(Block block, Body body) {
    List<Block> content = new ArrayList<>();
    String title = "";
    for (Block inner : block.innerBlocks()) {
      if ("kadence/advancedbtn".equals(inner.name())) {
        title =
            inner.innerBlocks().stream()
                .map(button -> or(Body.attributes(button).get("text").filled(), ""))
                .findFirst()
                .orElse("");
      } else {
        content.add(inner);
      }
    }
    return Disclosure.of(title, body.render(content));
  }

  private static String progressBar(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    String label = shows(attributes, "displayLabel") ? attributes.get("label").filled() : null;
    String amount = or(attributes.get("progressAmount").plain(), "90");
    String unit =
        attributes.get("numberIsRelative").isTrue()
            ? "/" + either(attributes, "progressMax", "maxProgress", "100")
            : either(attributes, "numberSuffix", "suffix", "%");
    String number = either(attributes, "numberPrefix", "prefix", "") + amount + unit;
    return Html.paragraph(
        (label == null ? "" : label + " ")
            + (shows(attributes, "displayPercent") ? Html.escape(number) : ""));
  }

  private static String search(Block block, Body body) {
    body.counted(RenderProblem.SERVER_ONLY, "a search form");
    return "";
  }

  private static String button(LooseValue attributes) {
    String text = attributes.get("text").filled();
    return text == null ? "" : Html.button(attributes.get("link").filled(), Html.stored(text));
  }

  private static String element(String name, Block block, Body body) {
    String content = body.content(block);
    return content.isBlank() ? "" : "<" + name + ">" + content + "</" + name + ">";
  }

  private static String cell(Block block, Body body) {
    String name = Body.attributes(block).get("isHeader").isTrue() ? "th" : "td";
    return "<" + name + ">" + body.content(block) + "</" + name + ">";
  }

  private static String contents(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    Set<Integer> levels = new HashSet<>(Set.of(1, 2, 3, 4, 5, 6));
    LooseValue allowed =
        attributes.get("allowedHeaders").list().stream().findFirst().orElse(LooseValue.NONE);
    levels.removeIf(level -> Boolean.FALSE.equals(allowed.get("h" + level).bool()));
    String list = Headings.list(Headings.of(body, levels));
    if (list.isEmpty()) {
      return "";
    }
    String title = or(attributes.get("title").filled(), "Table of Contents");
    return (shows(attributes, "enableTitle")
            ? Html.paragraph("<strong>" + title + "</strong>")
            : "")
        + list;
  }

  private static String testimonials(Block block, Body body) {
    LooseValue all = Body.attributes(block);
    List<LooseValue> testimonials =
        block.innerBlocks().isEmpty()
            ? all.get("testimonials").list()
            : block.innerBlocks().stream()
                .filter(inner -> "kadence/testimonial".equals(inner.name()))
                .map(Body::attributes)
                .toList();
    if (testimonials.isEmpty()) {
      return body.content(block);
    }
    StringBuilder html = new StringBuilder();
    for (LooseValue testimonial : testimonials) {
      html.append(body.repeat() ? testimonial(testimonial, all, body) : "");
    }
    return html.toString();
  }

  /**
   * Returns a testimonial.
   *
   * @param all the attributes of the block around it, which say what is shown of each
   */
  private static String testimonial(LooseValue attributes, LooseValue all, Body body) {
    Picture picture = Picture.of(attributes.get("id").id(), attributes.get("url").filled(), body);
    boolean pictured =
        picture != null && attributes.get("url").filled() != null && shows(all, "displayMedia");
    String name = shows(all, "displayName") ? or(attributes.get("name").filled(), "") : "";
    String occupation =
        shows(all, "displayOccupation") ? or(attributes.get("occupation").filled(), "") : "";
    String who =
        name.isEmpty() || occupation.isEmpty() ? name + occupation : name + ", " + occupation;
    String title =
        shows(all, "displayTitle") ? Html.heading(3, attributes.get("title").filled()) : "";
    String content =
        shows(all, "displayContent") ? Html.paragraph(attributes.get("content").filled()) : "";
    return (title + content + who).isEmpty() && !pictured
        ? ""
        : (pictured && picture != null ? picture.captioned("").figure() : "")
            + title
            + "<blockquote>"
            + content
            + (who.isEmpty() ? "" : "<cite>" + Html.stored(who) + "</cite>")
            + "</blockquote>";
  }

  private static String posts(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    String taxonomy = or(attributes.get("taxType").filled(), "category");
    List<LooseValue> ids =
        attributes.get("categories").list().stream().map(term -> term.get("value")).toList();
    Long number = attributes.get("postsToShow").id();
    String offset = either(attributes, "offsetQuery", "offSet", "0");
    Set<Term.Key> wanted = Selection.keys(taxonomy, ids, body.index());
    boolean below = !taxonomy.equals("category");
    Selection selection =
        new Selection(
            or(attributes.get("postType").filled(), "post"),
            number == null ? 6 : (int) Math.min(number, 100),
            offset.matches("\\d{1,4}") ? Integer.parseInt(offset) : 0,
            or(attributes.get("orderBy").filled(), "date"),
            "asc".equalsIgnoreCase(attributes.get("order").string()),
            ids.isEmpty()
                ? List.of()
                : List.of(below ? TermTree.of(body).withDescendants(wanted) : wanted),
            Set.of(body.entry().id()));
    boolean sticky = attributes.get("allowSticky").isTrue() && ids.isEmpty();
    Long words = attributes.get("excerptLength").id();
    boolean cut = attributes.get("excerptCustomLength").isTrue() && words != null;
    int most = cut && words != null ? (int) Math.min(words, 100) : 55;
    return EntryCard.list(
        "wp-block-kadence-posts",
        sticky ? selection.stickyFirst(body) : selection.from(body),
        body,
        card -> {
          if (shows(attributes, "image")) {
            card.picture();
          }
          if (shows(attributes, "aboveCategories")) {
            card.line(card.terms(Set.of("category"), " | "));
          }
          card.title(3);
          card.line(byline(attributes, card));
          if (shows(attributes, "excerpt")) {
            card.excerpt(most);
          }
          if (shows(attributes, "readmore")) {
            card.moreOfTitle(or(attributes.get("readmoreLabel").filled(), "Read More"));
          }
        });
  }

  private static String byline(LooseValue attributes, EntryCard card) {
    String author = shows(attributes, "author") ? card.body().author(false) : "";
    String date = shows(attributes, "date") ? card.body().time(card.entry().date()) : "";
    String comments = attributes.get("comments").isTrue() ? " " + card.comments() : "";
    return (author.isEmpty() ? "" : "By " + author + " ") + date + comments;
  }
}
