package dev.pressport.plugin.coblocks;

import static java.util.Map.entry;

import dev.pressport.block.Block;
import dev.pressport.html.Html;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockFamily;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.EntryCard;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.RenderProblem;
import dev.pressport.render.Selection;
import dev.pressport.render.ShortcodeFamily;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The blocks whose HTML is not saved. */
final class Blocks implements BlockFamily, ShortcodeFamily {
  /** Networks by their names in the settings, in the order of the block. */
  private static final List<String> NETWORKS =
      List.of(
          "Facebook",
          "Twitter",
          "Instagram",
          "TikTok",
          "Pinterest",
          "LinkedIn",
          "YouTube",
          "Yelp",
          "Houzz");

  @Override
  public Map<String, BlockHtml> blocks() {
    return Map.ofEntries(
        entry("coblocks/posts", (block, body) -> posts(2, block, body)),
        entry("coblocks/post-carousel", (block, body) -> posts(4, block, body)),
        entry("coblocks/social-profiles", Blocks::profiles),
        entry("coblocks/social", Blocks::share),
        entry("coblocks/icon", Blocks::icon),
        entry("coblocks/event-item", Blocks::apart),
        entry("coblocks/pricing-table-item", Blocks::apart),
        entry("coblocks/shape-divider", (block, body) -> ""));
  }

  /** The address of the page, which the plugin puts into links to share it. */
  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.of(
        new FamilyShortcode(
            Set.of("post_permalink"),
            false,
            (attributes, content, body) -> {
              String url = body.subject().url();
              return url == null ? "" : URLEncoder.encode(url, StandardCharsets.UTF_8);
            }));
  }

  /** Saved HTML whose parts only styles keep apart. */
  private static String apart(Block block, Body body) {
    return body.content(block).replace("</span><span", "</span> <span");
  }

  private static boolean shows(LooseValue attributes, String name) {
    return !Boolean.FALSE.equals(attributes.get(name).bool());
  }

  /** A list of posts, or of a feed, which only the server reads. */
  private static @Nullable String posts(int usual, Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    if ("external".equals(attributes.get("postFeedType").string())) {
      return null;
    }
    List<LooseValue> ids =
        attributes.get("categories").list().stream().map(term -> term.get("id")).toList();
    String chosen = attributes.get("categories").filled();
    List<LooseValue> terms = chosen == null ? ids : List.of(attributes.get("categories"));
    Long number = attributes.get("postsToShow").id();
    Selection selection =
        new Selection(
            "post",
            number == null ? usual : (int) Math.min(number, 100),
            0,
            "title".equals(attributes.get("orderBy").string()) ? "title" : "date",
            "asc".equalsIgnoreCase(attributes.get("order").string()),
            terms.isEmpty() ? List.of() : List.of(Selection.keys("category", terms, body.index())),
            Set.of());
    Long length = attributes.get("excerptLength").id();
    int words = length == null ? 12 : (int) Math.min(length, 100);
    String more = attributes.get("postLink").filled();
    String link = "coblocks/post-carousel".equals(block.name()) ? "Read more" : "Continue reading";
    return EntryCard.list(
        "wp-block-coblocks-posts",
        selection.from(body),
        body,
        card -> {
          card.picture().title(3);
          if (shows(attributes, "displayPostDate")) {
            card.line(card.body().time(card.entry().date()));
          }
          if (shows(attributes, "displayPostContent")) {
            card.beginning(words);
          }
          if (attributes.get("displayPostLink").isTrue()) {
            card.more(more == null ? link : more);
          }
        });
  }

  private static String profiles(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    List<String> links = new ArrayList<>();
    for (String network : NETWORKS) {
      String url = attributes.get(network.toLowerCase(Locale.ROOT)).filled();
      if (url != null) {
        links.add(Html.link(url, network));
      }
    }
    return Html.list(links.stream());
  }

  private static String share(Block block, Body body) {
    body.counted(RenderProblem.SERVER_ONLY, "the buttons to share a page");
    return "";
  }

  /** A picture that says nothing; its link is kept. */
  private static String icon(Block block, Body body) {
    String url = Body.attributes(block).get("href").filled();
    return url == null || !url.startsWith("http")
        ? ""
        : "<p>" + Html.link(url, Html.escape(url)) + "</p>";
  }
}
