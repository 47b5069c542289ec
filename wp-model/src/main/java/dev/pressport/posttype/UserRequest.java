package dev.pressport.posttype;

import dev.pressport.model.Content;
import dev.pressport.model.Details;
import dev.pressport.model.Entry;
import dev.pressport.model.Metas;
import dev.pressport.model.SiteIndex.AuthorOutline;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code user_request}: a request to export or erase personal data. */
public final class UserRequest extends PostType {

  /** The post type {@code user_request}. */
  public UserRequest() {
    super(
        "user_request",
        "Privacy requests",
        "a request to export or erase personal data",
        UserRequestDetails.class,
        Set.of(Trait.BUILT_IN, Trait.PERSONAL));
  }

  @Override
  public Content.Format format(String stored) {
    return Content.Format.JSON;
  }

  @Override
  public Details details(DetailsRequest request) {
    Entry entry = request.entry();
    String author = entry.author();
    return new UserRequestDetails(
        entry.slug(),
        entry.title(),
        author == null ? null : request.index().author(author).map(AuthorOutline::id).orElse(null),
        DataBody.json(request).mapOrNull(),
        entry.dateUtc(),
        time(entry.meta(), "_wp_user_request_confirmed_timestamp"),
        time(entry.meta(), "_wp_user_request_completed_timestamp"));
  }

  private static @Nullable Instant time(Metas metas, String key) {
    Long seconds = LooseValue.of(metas, key).id();
    return seconds == null || seconds > Integer.MAX_VALUE * 2L
        ? null
        : Instant.ofEpochSecond(seconds);
  }

  /**
   * The details that a privacy request adds. All of it is personal data; exports leave out the type
   * unless personal data is included.
   *
   * @param action {@code export_personal_data} or {@code remove_personal_data}
   */
  public record UserRequestDetails(
      String action,
      String email,
      @Nullable Long userId,
      @Nullable Map<String, Value> requestData,
      @Nullable Instant createdUtc,
      @Nullable Instant confirmedAt,
      @Nullable Instant completedAt)
      implements Details {}
}
