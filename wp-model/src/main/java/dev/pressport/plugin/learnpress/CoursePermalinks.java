package dev.pressport.plugin.learnpress;

import dev.pressport.permalink.NestedPermalink;
import dev.pressport.permalink.PermalinkLookup;
import dev.pressport.permalink.PermalinkLookup.Category;
import dev.pressport.permalink.PermalinkLookup.Post;
import dev.pressport.settings.SiteOptions;
import java.io.IOException;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of courses when a site has chosen to have their categories in them: LP_Helper's
 * course_permalink() of inc/class-lp-helper.php.
 */
final class CoursePermalinks implements NestedPermalink {
  static final String BASE = "learn_press_course_base";

  private static final String TAG = "%course_category%";
  private static final String CATEGORIES = "course_category";

  @Override
  public Set<String> types() {
    return Set.of(Course.NAME);
  }

  @Override
  public @Nullable String path(Post post, PermalinkLookup lookup, SiteOptions options)
      throws IOException {
    String base = options.value(BASE).filled();
    if (base == null || !base.contains(TAG)) {
      return null;
    }
    Category first =
        lookup.terms(post.id(), CATEGORIES).stream()
            .min(Comparator.comparingLong(Category::id))
            .orElse(null);
    String category = first == null ? "uncategorized" : lookup.path(first, CATEGORIES);
    String permalinks = options.permalinks();
    return base.strip().replaceAll("^/+|/+$", "").replace(TAG, category)
        + '/'
        + post.name()
        + (permalinks != null && permalinks.endsWith("/") ? "/" : "");
  }
}
