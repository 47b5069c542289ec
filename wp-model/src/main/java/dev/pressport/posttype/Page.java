package dev.pressport.posttype;

import dev.pressport.model.Details;
import dev.pressport.model.Entry;
import dev.pressport.model.SiteIndex;
import dev.pressport.text.SlugPath;
import dev.pressport.text.SlugPath.Level;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code page}: a page, in a hierarchy. */
public final class Page extends PostType {

  /** The post type {@code page}. */
  public Page() {
    super(
        "page",
        "Pages",
        "a page, in a hierarchy",
        PageDetails.class,
        Set.of(Trait.BUILT_IN, Trait.VIEWABLE, Trait.IN_WXR, Trait.IN_REST));
  }

  @Override
  public String hiddenFromVisitors() {
    return "drafts, private, trash; the text as stored";
  }

  @Override
  public Details details(DetailsRequest request) {
    Article article = Article.of(request);
    return new PageDetails(
        article.template(),
        article.oldSlugs(),
        article.oldDates(),
        article.enclosures(),
        article.footnotes(),
        article.moreAt(),
        article.pages(),
        request.row().scalar("role"),
        path(request.entry(), request.index()));
  }

  private static String path(Entry entry, SiteIndex index) {
    return SlugPath.of(
        entry.id(),
        new Level<>(entry.slug(), entry.parentId()),
        id ->
            index
                .entry(id)
                .map(
                    page -> new Level<>(page.slug(), page.parentId() == 0 ? null : page.parentId()))
                .orElse(null));
  }

  /**
   * The details that a page adds; as in {@link Post.PostDetails} except for the last two.
   *
   * @param role {@code front}, {@code posts} or {@code privacy}; null for none, or when the source
   *     does not say
   * @param path the slugs from the topmost page down to this one
   */
  public record PageDetails(
      @Nullable String template,
      List<String> oldSlugs,
      List<String> oldDates,
      List<Enclosure> enclosures,
      @Nullable List<Footnote> footnotes,
      @Nullable Integer moreAt,
      @Nullable Integer pages,
      @Nullable String role,
      String path)
      implements Details {}
}
