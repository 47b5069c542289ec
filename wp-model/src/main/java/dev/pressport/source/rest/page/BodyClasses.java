package dev.pressport.source.rest.page;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The post type and id of a page as the classes of its body show them, and those of its article.
 * Facts: wp-includes/post-template.php, get_body_class(), get_post_class().
 *
 * @param type null where no class shows it
 * @param id null where no class or link shows it
 * @param list whether it is a page of a list of entries, or that of an error
 * @param archiveOf the post type or taxonomy of which the list is an archive; null for none
 */
record BodyClasses(
    @Nullable String type, @Nullable Long id, boolean list, @Nullable String archiveOf) {
  private static final Pattern ID =
      Pattern.compile("(?:postid|page-id|attachmentid)-([1-9]\\d{0,17})");
  private static final Pattern TYPE = Pattern.compile("single-([a-z0-9_-]{1,20})");
  private static final Pattern TEMPLATE =
      Pattern.compile("([a-z0-9_-]{1,20})-template(?:-default)?");
  private static final Pattern ARCHIVE =
      Pattern.compile("(?:post-type-archive|tax)-([a-z0-9_-]{1,32})");
  private static final Pattern OF_ARTICLE = Pattern.compile("type-([a-z0-9_-]{1,20})");
  private static final Pattern SHORT_LINK =
      Pattern.compile(".*[?&](?:p|page_id|attachment_id)=([1-9]\\d{0,17})");
  private static final Set<String> LISTS = Set.of("archive", "search", "error404", "blog");

  static BodyClasses of(Document page) {
    Set<String> classes = page.body().classNames();
    boolean list = !classes.contains("single") && classes.stream().anyMatch(LISTS::contains);
    Long id = null;
    for (String name : classes) {
      Matcher matcher = ID.matcher(name);
      if (id == null && matcher.matches()) {
        id = Long.valueOf(matcher.group(1));
      }
    }
    String type = list ? null : type(classes);
    Element article = article(page, id);
    if (article != null) {
      id = id == null ? idOf(article) : id;
      type = type == null || type.equals("post") ? ofArticle(article, type) : type;
    }
    return new BodyClasses(type, id == null ? ofShortLink(page) : id, list, archive(classes));
  }

  private static @Nullable String archive(Set<String> classes) {
    for (String name : classes) {
      Matcher matcher = ARCHIVE.matcher(name);
      if (classes.contains("archive") && matcher.matches()) {
        return matcher.group(1);
      }
    }
    return null;
  }

  private static @Nullable String type(Set<String> classes) {
    if (classes.contains("attachment")) {
      return "attachment";
    }
    // "single-format-standard" stands beside the type where the theme supports formats.
    for (String name : classes) {
      Matcher matcher = TYPE.matcher(name);
      boolean found = classes.contains("single") && matcher.matches();
      if (found && !name.startsWith("single-format-")) {
        return matcher.group(1);
      }
    }
    for (String name : classes) {
      Matcher matcher = TEMPLATE.matcher(name);
      if (classes.contains("single") && matcher.matches()) {
        return matcher.group(1);
      }
    }
    return classes.contains("page") ? "page" : null;
  }

  private static @Nullable String ofArticle(Element article, @Nullable String otherwise) {
    for (String name : article.classNames()) {
      Matcher matcher = OF_ARTICLE.matcher(name);
      if (matcher.matches()) {
        return matcher.group(1);
      }
    }
    return otherwise;
  }

  /** The element of the entry: of that with the id, or of the only one on the page. */
  static @Nullable Element article(Document page, @Nullable Long id) {
    if (id != null) {
      Element found = page.getElementById("post-" + id);
      return found == null ? page.selectFirst(".post-" + id) : found;
    }
    Element only = null;
    for (Element element : page.select("[id^=post-]")) {
      if (element.id().matches("post-[1-9]\\d{0,17}")) {
        if (only != null) {
          return null;
        }
        only = element;
      }
    }
    return only;
  }

  private static Long idOf(Element article) {
    return Long.valueOf(article.id().substring("post-".length()));
  }

  private static @Nullable Long ofShortLink(Document page) {
    Element link = page.selectFirst("link[rel=shortlink]");
    Matcher matcher = SHORT_LINK.matcher(link == null ? "" : link.attr("href"));
    return matcher.matches() ? Long.valueOf(matcher.group(1)) : null;
  }
}
