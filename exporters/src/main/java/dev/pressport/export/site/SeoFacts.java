package dev.pressport.export.site;

import dev.pressport.model.Seo;
import dev.pressport.render.Rendering;
import dev.pressport.text.Slug;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The head of pages as front matter. Nothing stands there that templates print by themselves. */
final class SeoFacts {
  private static final String USUAL_CARD = "summary_large_image";

  private final Rendering rendering;

  SeoFacts(Rendering rendering) {
    this.rendering = rendering;
  }

  /** Returns the facts of a page whose own address is not part of them. */
  FrontMatter of(@Nullable Seo seo, SitePage.Kind kind) {
    return of(seo, kind, null, true, text -> text);
  }

  /**
   * Returns the facts of a page.
   *
   * @param url its address on the old site; null when it is not known
   * @param showsAddress whether a canonical address may be shown
   * @param shown returns a text that may be shown, or null
   */
  FrontMatter of(
      @Nullable Seo seo,
      SitePage.Kind kind,
      @Nullable String url,
      boolean showsAddress,
      UnaryOperator<@Nullable String> shown) {
    FrontMatter facts = new FrontMatter();
    if (seo == null) {
      return facts;
    }
    facts.text("title", shown.apply(seo.title()));
    facts.text("description", shown.apply(seo.description()));
    facts.text("canonical", showsAddress ? canonical(seo, url) : null);
    facts.text("image", file(seo.image()));
    facts.flag("noindex", Boolean.TRUE.equals(seo.noindex()));
    facts.text("robots", seo.robots().isEmpty() ? null : String.join(", ", seo.robots()));
    Seo.Card openGraph = seo.openGraph();
    if (openGraph != null) {
      facts.text("type", unlessUsual(openGraph.type(), usualType(kind)));
      facts.text("ogTitle", shown.apply(openGraph.title()));
      facts.text("ogDescription", shown.apply(openGraph.description()));
    }
    Seo.Card twitter = seo.twitter();
    if (twitter != null) {
      facts.text("card", unlessUsual(twitter.type(), USUAL_CARD));
      facts.text("twitterTitle", shown.apply(twitter.title()));
      facts.text("twitterDescription", shown.apply(twitter.description()));
      facts.text("twitterImage", file(twitter.image()));
    }
    return facts;
  }

  /**
   * The address that search engines should keep; null when it is the page's own, which templates
   * print unless search engines leave the page out.
   */
  private @Nullable String canonical(Seo seo, @Nullable String url) {
    List<String> explicit = seo.explicit();
    String stored = seo.canonical();
    boolean own =
        (explicit != null && !explicit.contains("canonical"))
            || (url != null && stored != null && Slug.decode(stored).equals(Slug.decode(url)));
    return stored == null || (own && !Boolean.TRUE.equals(seo.noindex()))
        ? null
        : rendering.link(stored);
  }

  private @Nullable String file(@Nullable String address) {
    return Optional.ofNullable(address).flatMap(rendering::keptFile).orElse(null);
  }

  private static @Nullable String unlessUsual(@Nullable String value, String usual) {
    return usual.equals(value) ? null : value;
  }

  private static String usualType(SitePage.Kind kind) {
    return kind == SitePage.Kind.ENTRY ? "article" : "website";
  }
}
