package dev.pressport.export.ics;

import dev.pressport.model.Site;
import dev.pressport.posttype.Ai1ecEvent.Ical;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Under which name calendar programs know an event: that which the plugin gave it, so that those
 * who subscribed to the old calendar do not get it twice (app/model/event.php, get_uid()).
 */
final class EventUids {
  private static final Pattern OWN = Pattern.compile("ai1ec-\\d++@[^\\s\\p{Cntrl}]++");
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

  /** The name that the plugin makes of an id. */
  String own(long id) {
    return "ai1ec-" + id + suffix;
  }

  /**
   * Returns the UID that an event should have; one that the plugin made for another event does not
   * count.
   */
  String wanted(long id, @Nullable Ical ical) {
    String stored = ical == null ? null : ical.uid();
    if (stored == null || !IMPORTED.matcher(stored).matches()) {
      return own(id);
    }
    boolean another = OWN.matcher(stored).matches() && !stored.startsWith("ai1ec-" + id + "@");
    return another ? own(id) : stored;
  }

  /** Returns whether no event before has a name, which is then taken. */
  boolean isFree(long id, String uid) {
    return uid.startsWith("ai1ec-" + id + "@") || imported.add(uid);
  }
}
