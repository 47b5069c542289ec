package dev.pressport.plugin.theeventscalendar;

import dev.pressport.html.Titles;
import dev.pressport.model.Details;
import dev.pressport.model.EventDetails;
import dev.pressport.model.Metas;
import dev.pressport.model.SiteIndex;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.DetailsRequest;
import dev.pressport.posttype.PostType;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code tribe_organizer}: an organizer of The Events Calendar. */
public final class CalendarOrganizer extends PostType {
  static final String NAME = "tribe_organizer";
  private static final String PHONE = "_OrganizerPhone";
  private static final String EMAIL = "_OrganizerEmail";
  private static final String WEBSITE = "_OrganizerWebsite";

  /** The post type {@code tribe_organizer}. */
  public CalendarOrganizer() {
    super(
        NAME,
        "Organizers",
        "an organizer of The Events Calendar",
        OrganizerDetails.class,
        Set.of(Trait.IN_WXR, Trait.PEOPLE));
  }

  @Override
  public Optional<Set<String>> keptMetas() {
    return Optional.of(Set.of(PHONE, EMAIL, WEBSITE));
  }

  @Override
  public Details details(DetailsRequest request) {
    Metas metas = request.entry().meta();
    return new OrganizerDetails(
        LooseValue.of(metas, PHONE).filled(),
        LooseValue.of(metas, EMAIL).filled(),
        LooseValue.of(metas, WEBSITE).filled());
  }

  /** Returns an organizer with the title of its entry. */
  static EventDetails.Organizer organizer(SiteIndex.Part organizer) {
    Metas metas = organizer.meta();
    return new EventDetails.Organizer(
        organizer.outline().id(),
        Titles.plain(organizer.outline().title()),
        LooseValue.of(metas, PHONE).filled(),
        LooseValue.of(metas, EMAIL).filled(),
        LooseValue.of(metas, WEBSITE).filled());
  }

  /** The details that an organizer adds; the name is the title of the entry. */
  public record OrganizerDetails(
      @Nullable String phone, @Nullable String email, @Nullable String url) implements Details {

    @Override
    public Details withoutPersonalData(Consumer<String> withheld) {
      if (phone != null) {
        withheld.accept("phone");
      }
      if (email != null) {
        withheld.accept("email");
      }
      return new OrganizerDetails(null, null, url);
    }
  }
}
