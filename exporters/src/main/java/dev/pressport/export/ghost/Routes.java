package dev.pressport.export.ghost;

import dev.pressport.export.cms.CmsPlan;
import dev.pressport.model.Ref;
import dev.pressport.model.Site;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.permalink.Permalinks;
import dev.pressport.settings.SiteOptions;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The routes of the new site: as those of the old one, as far as Ghost can say them.
 *
 * @param posts the path of posts
 * @param front the page at the root, null when the posts are there
 * @param blog the path of the list of posts
 * @param postsPage the page that stood for that list, null for none
 * @param others the lists of custom post types
 */
record Routes(
    PostPath posts,
    @Nullable Long front,
    String blog,
    @Nullable Long postsPage,
    Map<String, Collection> others) {
  private static final int MOST_PATTERNS = 100;
  private static final Pattern FOLDER = Pattern.compile("/(?:[A-Za-z0-9_-]+/)+");

  /**
   * The entries of a custom post type.
   *
   * @param path of their list
   * @param base the path before their slugs
   * @param tag the slug of the internal tag that they have
   */
  record Collection(String path, String base, String tag) {}

  static Routes of(Site site, SiteIndex index, Permalinks permalinks, CmsPlan plan) {
    SiteOptions options = SiteOptions.of(site);
    Long front = options.frontPageId();
    boolean fronted =
        front != null
            && index
                .entry(front)
                .filter(plan::takes)
                .filter(page -> !plan.isDraft(page))
                .isPresent();
    Long postsPage = options.postsPageId();
    String blog = fronted ? blog(postsPage, index, plan) : "/";
    return new Routes(
        posts(options, index, permalinks, plan),
        fronted ? front : null,
        blog,
        fronted ? postsPage : null,
        others(index, permalinks, plan, blog));
  }

  private static String blog(@Nullable Long postsPage, SiteIndex index, CmsPlan plan) {
    return postsPage == null
        ? "/blog/"
        : index.entry(postsPage).map(page -> "/" + plan.slug(page) + "/").orElse("/blog/");
  }

  private static PostPath posts(
      SiteOptions options, SiteIndex index, Permalinks permalinks, CmsPlan plan) {
    String structure = options.permalinks();
    return structure == null
        ? observed(index, permalinks, plan)
        : PostPath.of(structure).orElse(PostPath.PLAIN);
  }

  /** Returns the rule of most posts, in a source that has no setting of it. */
  private static PostPath observed(SiteIndex index, Permalinks permalinks, CmsPlan plan) {
    Map<PostPath, Integer> found = new LinkedHashMap<>();
    index.forEachEntry(
        entry -> {
          if (entry.type().equals("post") && plan.takes(entry) && !plan.isDraft(entry)) {
            permalinks
                .pathOf(entry)
                .flatMap(path -> PostPath.of(path, entry, index))
                .filter(path -> found.size() < MOST_PATTERNS || found.containsKey(path))
                .ifPresent(path -> found.merge(path, 1, Integer::sum));
          }
        });
    return found.entrySet().stream()
        .max(Comparator.comparingInt(Map.Entry::getValue))
        .map(Map.Entry::getKey)
        .orElse(PostPath.PLAIN);
  }

  private static Map<String, Collection> others(
      SiteIndex index, Permalinks permalinks, CmsPlan plan, String blog) {
    Map<String, Collection> others = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>(List.of("/", blog, "/tag/", "/author/"));
    index.forEachEntry(
        entry -> {
          String type = entry.type();
          if (isOther(type) && !others.containsKey(type) && plan.takes(entry)) {
            others.put(type, other(entry, permalinks, taken));
          }
        });
    return others;
  }

  /** Returns whether entries of a type are posts in Ghost without being posts in WordPress. */
  static boolean isOther(String type) {
    return !type.equals("post") && !type.equals("page") && !type.equals("attachment");
  }

  private static Collection other(EntryOutline entry, Permalinks permalinks, Set<String> taken) {
    String word = GhostTags.typeWord(entry.type());
    String base =
        permalinks.pathOf(entry).flatMap(path -> base(path, entry.slug())).orElse("/" + word + "/");
    String path =
        Optional.of(new Ref.ToArchive(entry.type()))
            .flatMap(permalinks::pathOf)
            .map(archive -> archive.endsWith("/") ? archive : archive + "/")
            .filter(archive -> FOLDER.matcher(archive).matches())
            .orElse(base);
    while (!taken.add(path)) {
      path = path.substring(0, path.length() - 1) + "-" + word + "/";
    }
    return new Collection(path, base, GhostTags.typeSlug(entry.type()));
  }

  private static Optional<String> base(String path, String slug) {
    String end = path.endsWith("/") ? slug + "/" : slug;
    return path.endsWith("/" + end)
        ? Optional.of(path.substring(0, path.length() - end.length()))
            .filter(base -> FOLDER.matcher(base).matches())
        : Optional.empty();
  }

  /** Returns the path of the feed of the newest posts. */
  String feed() {
    return blog + "rss/";
  }

  /** Returns the file {@code routes.yaml}. */
  String yaml(@Nullable String frontSlug) {
    StringBuilder yaml = new StringBuilder("routes:\n");
    if (front != null && frontSlug != null) {
      yaml.append("  /:\n    template: page\n    data: page.").append(frontSlug).append('\n');
    }
    yaml.append("\ncollections:\n");
    others
        .values()
        .forEach(
            other ->
                collection(yaml, other.path(), other.base() + PostPath.SLUG + "/", other.tag()));
    collection(yaml, blog, posts.permalink(), null);
    yaml.append("\ntaxonomies:\n  tag: /tag/{slug}/\n  author: /author/{slug}/\n");
    return yaml.toString();
  }

  private static void collection(
      StringBuilder yaml, String path, String permalink, @Nullable String tag) {
    yaml.append("  ").append(path).append(":\n    permalink: ").append(permalink).append('\n');
    if (tag != null) {
      yaml.append("    filter: tag:").append(tag).append('\n');
    }
    yaml.append("    template: index\n");
  }
}
