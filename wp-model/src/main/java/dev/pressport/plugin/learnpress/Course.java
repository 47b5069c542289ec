package dev.pressport.plugin.learnpress;

import dev.pressport.model.CourseDetails;
import dev.pressport.model.CourseDetails.Section;
import dev.pressport.model.CourseDetails.Step;
import dev.pressport.model.Details;
import dev.pressport.model.Metas;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.DetailsRequest;
import dev.pressport.posttype.PostType;
import dev.pressport.row.AttachedRow;
import dev.pressport.row.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code lp_course}: a course, whose sections are in tables. */
final class Course extends PostType {
  static final String NAME = "lp_course";

  Course() {
    super(
        NAME,
        "Courses",
        "a course of LearnPress; its sections are in separate tables",
        CourseDetails.class,
        Set.of(Trait.VIEWABLE, Trait.IN_WXR, Trait.IN_REST));
  }

  @Override
  public Optional<String> outsideWxr() {
    return Optional.of("sections of courses");
  }

  @Override
  public Details details(DetailsRequest request) {
    Metas metas = request.entry().meta();
    String regular = LooseValue.of(metas, "_lp_regular_price").filled();
    return new CourseDetails(
        regular == null ? LooseValue.of(metas, "_lp_price").filled() : regular,
        LooseValue.of(metas, "_lp_sale_price").filled(),
        LooseValue.of(metas, "_lp_duration").filled(),
        LooseValue.of(metas, "_lp_level").filled(),
        sections(request.row()));
  }

  private static @Nullable List<Section> sections(Row row) {
    List<AttachedRow> sections =
        AttachedRow.of(row, LearnPress.SECTIONS, "section_order", "section_id");
    if (sections.isEmpty()) {
      return null;
    }
    Map<Long, List<AttachedRow>> items =
        AttachedRow.by(
            "section_id", AttachedRow.of(row, LearnPress.ITEMS, "item_order", "item_id"));
    return sections.stream()
        .map(
            section -> {
              String title = section.text("section_name");
              return new Section(
                  title == null ? "" : title,
                  section.text("section_description"),
                  items.getOrDefault(section.number("section_id"), List.of()).stream()
                      .map(Course::step)
                      .toList());
            })
        .toList();
  }

  private static Step step(AttachedRow item) {
    String type = item.text("item_type");
    return new Step(item.number("item_id"), type == null ? Lesson.NAME : type, null);
  }
}
