package dev.pressport.plugin.tutorlms;

import dev.pressport.model.CourseDetails;
import dev.pressport.model.Details;
import dev.pressport.model.Metas;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.Part;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.DetailsRequest;
import dev.pressport.posttype.PostType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code courses}: a course. Topics stand below it, and lessons and quizzes below these. */
final class Course extends PostType {
  static final String NAME = "courses";

  /** The names of levels, by their values. */
  static final Map<String, String> LEVELS =
      Map.of(
          "all_levels", "All Levels",
          "beginner", "Beginner",
          "intermediate", "Intermediate",
          "expert", "Expert");

  Course() {
    super(
        NAME,
        "Courses",
        "a course of Tutor LMS",
        CourseDetails.class,
        Set.of(Trait.VIEWABLE, Trait.IN_WXR, Trait.IN_REST));
  }

  @Override
  public Details details(DetailsRequest request) {
    Metas metas = request.entry().meta();
    boolean free = "free".equals(LooseValue.of(metas, "_tutor_course_price_type").string());
    Metas product = free ? Metas.NONE : product(metas, request.index());
    return new CourseDetails(
        free ? null : price(metas, "tutor_course_price", product, "_regular_price"),
        free ? null : price(metas, "tutor_course_sale_price", product, "_sale_price"),
        duration(LooseValue.of(metas, "_course_duration")),
        LooseValue.of(metas, "_tutor_course_level").filled(),
        request
            .values()
            .get(Curricula.class, () -> Curricula.of(request.index()))
            .sections(request.entry().id()));
  }

  /** Returns the metas of the product by which a shop sells a course. */
  private static Metas product(Metas metas, SiteIndex index) {
    Long id = LooseValue.of(metas, "_tutor_course_product_id").id();
    return id == null ? Metas.NONE : index.part(id).map(Part::meta).orElse(Metas.NONE);
  }

  private static @Nullable String price(Metas metas, String own, Metas product, String ofShop) {
    String price = LooseValue.of(metas, own).filled();
    Double amount = LooseValue.of(metas, own).decimal();
    return price != null && (amount == null || amount != 0)
        ? price
        : LooseValue.of(product, ofShop).filled();
  }

  /** Returns {@code 2 hours 30 minutes}. */
  private static @Nullable String duration(LooseValue stored) {
    List<String> parts = new ArrayList<>();
    for (String unit : List.of("hour", "minute", "second")) {
      Long number = stored.get(unit + "s").integer();
      if (number != null && number > 0) {
        parts.add(number + " " + unit + (number == 1 ? "" : "s"));
      }
    }
    return parts.isEmpty() ? null : String.join(" ", parts);
  }
}
