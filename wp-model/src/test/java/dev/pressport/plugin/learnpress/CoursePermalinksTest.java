package dev.pressport.plugin.learnpress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.language.Translations;
import dev.pressport.model.Value;
import dev.pressport.permalink.PermalinkLookup;
import dev.pressport.settings.SiteOptions;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The addresses of a course in a category below another. */
class CoursePermalinksTest {
  @ParameterizedTest
  @CsvSource({
    "/learn/%course_category%/, /%postname%/, true, learn/sport/sailing/knots/",
    "/learn/%course_category%, /%postname%, true, learn/sport/sailing/knots",
    "/learn/%course_category%, /%postname%/, false, learn/uncategorized/knots/",
    "/courses, /%postname%/, true, ",
    ", /%postname%/, true, "
  })
  void followTheBaseOfCourses(
      @Nullable String base, String permalinks, boolean sorted, @Nullable String expected)
      throws IOException {
    SiteOptions options =
        new SiteOptions(
            base == null
                ? Map.of("permalink_structure", Value.of(permalinks))
                : Map.of(
                    "permalink_structure",
                    Value.of(permalinks),
                    CoursePermalinks.BASE,
                    Value.of(base)));
    PermalinkLookup.Post course =
        new PermalinkLookup.Post(5, "lp_course", "publish", "knots", 0, 1, "2024-05-06 07:08:09");

    assertThat(new CoursePermalinks().path(course, new Lookup(sorted), options))
        .isEqualTo(expected);
  }

  private record Lookup(boolean sorted) implements PermalinkLookup {
    @Override
    public @Nullable Post post(long id) {
      return null;
    }

    @Override
    public @Nullable Long primaryTerm(long postId, String meta) {
      return null;
    }

    @Override
    public List<Category> terms(long postId, String taxonomy) {
      return sorted
          ? List.of(new Category(9, "late", 0), new Category(3, "sailing", 2))
          : List.of();
    }

    @Override
    public @Nullable Category term(long id, String taxonomy) {
      return id == 2 ? new Category(2, "sport", 0) : null;
    }

    @Override
    public @Nullable String nicename(long userId) {
      return null;
    }

    @Override
    public @Nullable String statusBeforeTrash(long postId) {
      return null;
    }

    @Override
    public Translations translations(long postId) {
      return Translations.NONE;
    }
  }
}
