package dev.pressport.redirect;

import org.jspecify.annotations.Nullable;

/**
 * A rule by which a plugin sends visitors from an address, or several, to another one.
 *
 * @param plugin its name for people
 * @param written the source address as the plugin shows it
 * @param from null when there is an obstacle
 * @param status of HTTP: 301, 302, 303, 307 or 308 with a target, 404, 410 or 451 without
 * @param to an address or a path, as stored; {@code $1} stands for what the first group of the
 *     source matched. Null without a target
 * @param obstacle the reason why a static site cannot have the rule, in half a sentence for people;
 *     null for none
 */
public record RedirectRule(
    String plugin,
    String written,
    @Nullable RuleSource from,
    int status,
    @Nullable String to,
    @Nullable String obstacle) {

  /** A rule that a static site can have, unless its source or its target says otherwise. */
  public static RedirectRule of(
      String plugin, String written, RuleSource from, int status, @Nullable String to) {
    if (from instanceof RuleSource.Unusable unusable) {
      return without(plugin, written, unusable.reason());
    }
    if (status >= 300 && status < 400) {
      int known = status == 302 || status == 303 || status == 307 || status == 308 ? status : 301;
      return to == null || to.isBlank()
          ? without(plugin, written, "it has no target")
          : new RedirectRule(plugin, written, from, known, to.strip(), null);
    }
    return status == 404 || status == 410 || status == 451
        ? new RedirectRule(plugin, written, from, status, null, null)
        : without(plugin, written, "it answers with the status " + status);
  }

  /** A rule that a static site cannot have. */
  public static RedirectRule without(String plugin, String written, String obstacle) {
    return new RedirectRule(plugin, written, null, 0, null, obstacle);
  }

  /** Returns the rule as one of a plugin that is not active. */
  RedirectRule switchedOff() {
    return without(plugin, written, "the plugin is switched off");
  }
}
