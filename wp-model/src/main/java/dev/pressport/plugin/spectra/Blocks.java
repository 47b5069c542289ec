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
import dev.pressport.render.EntryCard;
import dev.pressport.render.Headings;
import dev.pressport.render.Picture;
import dev.pressport.render.RenderProblem;
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
import org.jspecify.annotations.Nullable;

/** The blocks whose HTML is not saved. */
final class Blocks implements BlockFamily {

  @Override
  public Map<String, BlockHtml> blocks() {
    Map<String, BlockHtml> blocks = new HashMap<>();
    for (String posts : List.of("post-grid", "post-carousel", "post-masonry", "post-timeline")) {
      blocks.put("uagb/" + posts, Blocks::posts);
    }
    blocks.put("uagb/taxonomy-list", Blocks::terms);
    blocks.put("uagb/table-of-contents", Blocks::contents);
    blocks.put("uagb/image-gallery", Blocks::gallery);
    blocks.put("uagb/google-map", Blocks::map);
    blocks.put("uagb/icon", Blocks::icon);
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
    String taxonomy = or(attributes.get("taxonomyType").filled(), "category");
    List<LooseValue> ids = ids(attributes.get("categories"));
    Long number = attributes.get("postsToShow").id();
    Long offset = attributes.get("postsOffset").id();
    boolean withoutThis = attributes.get("excludeCurrentPost").isTrue();
    Selection selection =
        new Selection(
            or(attributes.get("postType").filled(), "post"),
            number == null ? 6 : (int) Math.min(number, 100),
            offset == null ? 0 : (int) Math.min(offset, 10_000),
            "title".equals(attributes.get("orderBy").string()) ? "title" : "date",
            "asc".equalsIgnoreCase(attributes.get("order").string()),
            ids.isEmpty() ? List.of() : List.of(Selection.keys(taxonomy, ids, body.index())),
            withoutThis ? Set.of(body.entry().id()) : Set.of());
    Long length = attributes.get("excerptLength").id();
    int words = length == null ? 15 : (int) Math.min(length, 100);
    return EntryCard.list(
        "wp-block-uagb-post-grid",
        selection.from(body),
        body,
        card -> {
          if (shows(attributes, "displayPostImage")) {
            card.picture();
          }
          if (attributes.get("displayPostTaxonomy").isTrue()) {
            card.line(card.terms(Set.of(taxonomy), ", "));
          }
          if (shows(attributes, "displayPostTitle")) {
            card.title(level(attributes));
          }
          card.line(
              (attributes.get("displayPostAuthor").isTrue() ? card.body().author(true) + " " : "")
                  + (attributes.get("displayPostDate").isTrue()
                      ? card.body().time(card.entry().date())
                      : ""));
          if (shows(attributes, "displayPostExcerpt")) {
            card.beginning(words);
          }
          if (shows(attributes, "displayPostLink")) {
            card.more(or(attributes.get("ctaText").filled(), "Read More"));
          }
        });
  }

  private static int level(LooseValue attributes) {
    String tag = or(attributes.get("titleTag").filled(), "h4").toLowerCase(Locale.ROOT);
    return tag.matches("h[1-6]") ? tag.charAt(1) - '0' : 4;
  }

  private static String terms(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    String taxonomy = or(attributes.get("taxonomyType").filled(), "category");
    boolean counts = shows(attributes, "showCount");
    StringBuilder items = new StringBuilder();
    if (body.opensTaxonomy(taxonomy)) {
      addTerms(TermTree.of(body).roots(taxonomy), counts, body, items);
    }
    return items.isEmpty()
        ? Html.paragraph(attributes.get("noTaxDisplaytext").filled())
        : "<ul>" + items + "</ul>";
  }

  private static void addTerms(
      List<Term.Key> terms, boolean counts, Body body, StringBuilder items) {
    if (!body.enter()) {
      return;
    }
    for (Term.Key key : terms) {
      TermOutline term = body.index().term(key).orElse(null);
      int count = body.publishedEntries().count(key);
      if (term != null && count > 0 && body.repeat()) {
        items.append("<li>");
        items.append(body.linkTo(new Ref.ToTerm(key), Html.stored(term.name())));
        items.append(counts ? " (" + count + ")" : "").append("</li>");
      }
      addTerms(TermTree.of(body).children(key), counts, body, items);
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
    boolean captions = attributes.get("imageDisplayCaption").isTrue();
    StringBuilder html = new StringBuilder("<figure class=\"wp-block-gallery\">");
    for (LooseValue image : attributes.get("mediaGallery").list()) {
      Picture picture = Picture.of(image.get("id").id(), image.get("url").filled(), body);
      if (picture != null && body.repeat()) {
        String caption = or(image.get("caption").filled(), picture.caption());
        html.append(picture.captioned(captions ? caption : "").figure());
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

  private static String icon(Block block, Body body) {
    String url = Body.attributes(block).get("link").filled();
    return url == null || !url.startsWith("http")
        ? ""
        : "<p>" + Html.link(url, Html.escape(url)) + "</p>";
  }
}
