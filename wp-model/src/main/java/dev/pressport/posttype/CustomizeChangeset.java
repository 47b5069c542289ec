package dev.pressport.posttype;

import dev.pressport.model.Content;
import dev.pressport.model.Details;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code customize_changeset}: unpublished settings of the Customizer. */
public final class CustomizeChangeset extends PostType {

  /** The post type {@code customize_changeset}. */
  public CustomizeChangeset() {
    super(
        "customize_changeset",
        "Settings drafts",
        "unpublished settings of the Customizer",
        CustomizeChangesetDetails.class,
        Set.of(Trait.BUILT_IN));
  }

  @Override
  public Content.Format format(String stored) {
    return Content.Format.JSON;
  }

  @Override
  public Details details(DetailsRequest request) {
    LooseValue settings = DataBody.json(request);
    return new CustomizeChangesetDetails(
        request.entry().slug(), settings.isArray() ? settings(settings) : null);
  }

  private static List<Setting> settings(LooseValue stored) {
    List<Setting> settings = new ArrayList<>();
    for (Map.Entry<String, Value> entry : stored.map().entrySet()) {
      LooseValue setting = LooseValue.of(entry.getValue());
      int colons = entry.getKey().indexOf("::");
      settings.add(
          new Setting(
              colons < 0 ? entry.getKey() : entry.getKey().substring(colons + 2),
              colons < 0 ? null : entry.getKey().substring(0, colons),
              setting.get("type").filled(),
              setting.get("value").value(),
              setting.get("user_id").id(),
              utc(setting.get("date_modified_gmt").filled())));
    }
    return settings;
  }

  private static @Nullable Instant utc(@Nullable String date) {
    try {
      return date == null ? null : Instant.parse(date.strip().replace(' ', 'T') + 'Z');
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The details that a changeset adds; the settings are null when they cannot be read. */
  public record CustomizeChangesetDetails(String uuid, @Nullable List<Setting> settings)
      implements Details {}

  /**
   * An unpublished setting.
   *
   * @param id without the theme before it
   * @param theme for a setting of a theme, the theme's folder
   * @param type {@code option}, {@code theme_mod}, {@code nav_menu_item}...
   */
  public record Setting(
      String id,
      @Nullable String theme,
      @Nullable String type,
      Value value,
      @Nullable Long userId,
      @Nullable Instant modifiedUtc) {}
}
