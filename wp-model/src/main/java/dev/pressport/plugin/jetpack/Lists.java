package dev.pressport.plugin.jetpack;

import dev.pressport.block.Block;
import dev.pressport.model.Term;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.render.Body;
import dev.pressport.render.CurrentEntry;
import dev.pressport.render.EntryCard;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.RenderProblem;
import dev.pressport.render.Selection;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.shortcode.ShortcodeAttributes;
import dev.pressport.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shortcodes that list entries, and those that need a server. */
final class Lists implements ShortcodeFamily {
  private static final String TYPE = "jetpack-portfolio-type";
  private static final String TAG = "jetpack-portfolio-tag";
  private static final int WORDS = 100;
  private static final int MOST = 100;

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.of(
        new FamilyShortcode(Set.of("portfolio", "jetpack_portfolio"), true, Lists::projects),
        new FamilyShortcode(
            Set.of("testimonials", "jetpack_testimonials"), true, Lists::testimonials),
        new FamilyShortcode(Set.of("slideshow"), true, Lists::slideshow),
        new FamilyShortcode(Set.of("presentation"), true, Lists::presentation),
        new FamilyShortcode(
            Set.of("slide"),
            true,
            (attributes, content, body) ->
                content.isBlank() ? null : "<div>" + body.shortcodes(content) + "</div>\n"),
        new FamilyShortcode(Set.of("sitemap"), true, Lists::sitemap),
        server("blog_subscription_form jetpack_subscription_form", "the form for subscriptions"),
        server("jetpack-related-posts", "the list of related posts"),
        server("jetpack_top_posts_widget", "the list of the most read posts"),
        server("simple-payment", "the buttons for payments"));
  }

  private static FamilyShortcode server(String names, String meaning) {
    return new FamilyShortcode(
        Words.of(names),
        true,
        (attributes, content, body) -> {
          body.counted(RenderProblem.SERVER_ONLY, meaning);
          return "";
        });
  }

  private static @Nullable String presentation(
      ShortcodeAttributes attributes, String content, Body body) {
    return content.contains("[slide") ? body.shortcodes(content) : null;
  }

  private static @Nullable String projects(
      ShortcodeAttributes attributes, String content, Body body) {
    List<Set<Term.Key>> terms = new ArrayList<>();
    add(terms, TYPE, attributes.get("include_type"));
    add(terms, TAG, attributes.get("include_tag"));
    return list(
        "jetpack-portfolio",
        attributes,
        terms,
        body,
        card -> {
          card.picture().title(2);
          if (isOn(attributes, "display_types")) {
            card.line(card.terms(Set.of(TYPE), ", "));
          }
          if (isOn(attributes, "display_tags")) {
            card.line(card.terms(Set.of(TAG), ", "));
          }
          if (isOn(attributes, "display_content")) {
            card.content(WORDS);
          }
        });
  }

  private static @Nullable String testimonials(
      ShortcodeAttributes attributes, String content, Body body) {
    return list(
        "jetpack-testimonial",
        attributes,
        List.of(),
        body,
        card -> {
          if (isOn(attributes, "display_content")) {
            card.content(WORDS);
          }
          card.title(2);
          if (isOn(attributes, "image")) {
            card.picture();
          }
        });
  }

  private static boolean isOn(ShortcodeAttributes attributes, String name) {
    return !attributes.get(name, "true").equals("false");
  }

  /** Themes have the same shortcodes for types of their own: null without entries of a type. */
  private static @Nullable String list(
      String type,
      ShortcodeAttributes attributes,
      List<Set<Term.Key>> terms,
      Body body,
      Consumer<EntryCard> content) {
    Long most = LooseValue.of(Value.of(attributes.get("showposts", "-1"))).id();
    Selection selection =
        new Selection(
            type,
            most == null ? MOST : (int) Math.min(most, MOST),
            0,
            attributes.get("orderby", "date"),
            attributes.get("order", "asc").equalsIgnoreCase("asc"),
            terms,
            Set.of(body.entry().id()));
    List<CurrentEntry> entries = selection.from(body);
    return entries.isEmpty() ? null : EntryCard.list(type + "-shortcode", entries, body, content);
  }

  private static void add(List<Set<Term.Key>> terms, String taxonomy, @Nullable String slugs) {
    if (slugs != null && !slugs.isBlank()) {
      terms.add(
          Stream.of(slugs.split(",", -1))
              .map(slug -> new Term.Key(taxonomy, slug.strip()))
              .collect(Collectors.toSet()));
    }
  }

  /** The pictures of the entry, or those that are named; another plugin has it with an id. */
  private static @Nullable String slideshow(
      ShortcodeAttributes attributes, String content, Body body) {
    if (attributes.get("id") != null) {
      return null;
    }
    String ids = attributes.get("ids", attributes.get("include", "")).replaceAll("[^0-9,]", "");
    return body.shortcodes("[gallery" + (ids.isEmpty() ? "" : " ids=\"" + ids + "\"") + "]");
  }

  private static String sitemap(ShortcodeAttributes attributes, String content, Body body) {
    Block pages = new Block("core/page-list", new Value.Dict(Map.of()), List.of(), List.of());
    return body.render(List.of(pages));
  }
}
