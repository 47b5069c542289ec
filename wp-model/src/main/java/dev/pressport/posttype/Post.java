package dev.pressport.posttype;

import dev.pressport.model.Details;
import dev.pressport.model.Term;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code post}: an article of the blog. */
public final class Post extends PostType {

  /** The post type {@code post}. */
  public Post() {
    super(
        "post",
        "Posts",
        "an article of the blog",
        PostDetails.class,
        Set.of(Trait.BUILT_IN, Trait.VIEWABLE, Trait.IN_WXR, Trait.IN_REST));
  }

  @Override
  public String hiddenFromVisitors() {
    return "drafts, private, scheduled, trash; the text as stored";
  }

  @Override
  public Details details(DetailsRequest request) {
    Article article = Article.of(request);
    String sticky = request.row().scalar("sticky");
    return new PostDetails(
        format(EntryTerms.first(request.entry(), "post_format")),
        sticky == null ? null : Boolean.valueOf(sticky.equals("1")),
        article.template(),
        article.oldSlugs(),
        article.oldDates(),
        article.enclosures(),
        article.footnotes(),
        article.moreAt(),
        article.pages());
  }

  private static String format(Term.@Nullable Ref term) {
    return term == null ? "standard" : term.slug().replaceFirst("^post-format-", "");
  }

  /**
   * The details that a post adds.
   *
   * @param format {@code standard}, {@code aside}, {@code gallery}...
   * @param sticky null when unknown
   * @param template null for the default one
   * @param oldDates as {@code 2024-01-31}
   * @param footnotes null when they cannot be read
   * @param moreAt where the teaser ends in the stored text, in UTF-16 units; null without one
   * @param pages the number of pages of the text; null when it is too large to read
   */
  public record PostDetails(
      String format,
      @Nullable Boolean sticky,
      @Nullable String template,
      List<String> oldSlugs,
      List<String> oldDates,
      List<Enclosure> enclosures,
      @Nullable List<Footnote> footnotes,
      @Nullable Integer moreAt,
      @Nullable Integer pages)
      implements Details {}
}
