package dev.pressport.posttype;

import dev.pressport.plugin.Plugins;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The statuses of published entries: those of WordPress (create_initial_post_types()) and others.
 */
public final class PostStatuses {
  private static final Map<String, Boolean> OF_PLUGINS =
      Plugins.parts(PostStatus.class).stream()
          .collect(Collectors.toUnmodifiableMap(PostStatus::name, PostStatus::isPublic));

  private PostStatuses() {}

  /** Returns whether visitors see entries with a status. */
  public static boolean isPublic(String status) {
    return status.equals("publish") || OF_PLUGINS.getOrDefault(status, false);
  }

  /** Returns whether entries with a status have their own addresses, also for visitors. */
  public static boolean isOpen(String status) {
    return status.equals("publish") || OF_PLUGINS.containsKey(status);
  }

  /**
   * Returns whether entries with a status have their own addresses for users who may read private
   * ones: wp_force_plain_post_permalink() of link-template.php. Private forums and courses are
   * linked by these.
   */
  public static boolean isReadable(String status) {
    return isOpen(status) || status.equals("private");
  }
}
