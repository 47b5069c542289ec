package dev.pressport.export.ghost;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Addresses in the columns of Ghost's tables. */
final class SiteUrl {
  /** What Ghost replaces by the address of the site, wherever that is. */
  private static final String SITE = "__GHOST_URL__";

  private SiteUrl() {}

  /** Returns an address as a column holds it; empty for none, or one that it cannot hold. */
  static Optional<String> of(@Nullable String address, String base) {
    if (address == null || address.length() > Limits.ADDRESS.most() - SITE.length()) {
      return Optional.empty();
    }
    if (address.startsWith("/") && !address.startsWith("//")) {
      return Optional.of(
          SITE + (address.startsWith(base + "/") ? address.substring(base.length()) : address));
    }
    return address.startsWith("https://") || address.startsWith("http://")
        ? Optional.of(address)
        : Optional.empty();
  }

  /** Returns an address of content: one within the site so that it holds wherever Ghost is. */
  static String within(String address, String base) {
    boolean within = address.startsWith(base + "/") && !address.startsWith("//");
    return within ? SITE + address.substring(base.length()) : address;
  }
}
