package dev.pressport.export.ics;

import dev.pressport.model.EventDetails;
import dev.pressport.model.Site;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Under which name calendar programs know an event: that which its plugin gave it, so that those
 * who subscribed to the old calendar do not get it twice.
 */
final class EventUids {
  private static final Pattern IMPORTED = Pattern.compile("[^\\p{Cntrl}]{1,255}");

  private final String suffix;

  /** The UIDs of events that were imported from other calendars. */
  private final Set<String> imported = new HashSet<>();

  EventUids(Site site) {
    suffix = "@" + place(site.siteurl() == null ? site.home() : site.siteurl());
  }

  /** The host and folder of an address. */
  private static String place(@Nullable String address) {
    try {
      URI uri = URI.create(address == null ? "" : address.strip());
      return uri.getHost() == null ? "pressport.invalid" : uri.getHost() + uri.getRawPath();
    } catch (IllegalArgumentException e) {
      return "pressport.invalid";
    }
  }

  /** Returns the name that the plugin makes of an id. */
  String own(long id, EventDetails event) {
    return event.uid(id) + suffix;
  }

  /** Returns the UID that an event should have. */
  String wanted(long id, EventDetails event) {
    String stored = event.importedUid(id);
    return stored == null || !IMPORTED.matcher(stored).matches() ? own(id, event) : stored;
  }

  /** Returns whether no event before has a name, which is then taken. */
  boolean isFree(long id, EventDetails event, String uid) {
    return uid.startsWith(event.uid(id) + "@") || imported.add(uid);
  }
}
