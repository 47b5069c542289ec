package dev.pressport.export.sqlite;

import dev.pressport.export.Media;
import dev.pressport.html.link.HtmlAddresses;
import dev.pressport.html.link.HtmlAddresses.Role;
import dev.pressport.media.MediaFile;
import dev.pressport.model.Entry;
import dev.pressport.model.Ref;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.permalink.Permalinks;
import dev.pressport.permalink.Target;
import dev.pressport.posttype.PostType.Trait;
import dev.pressport.posttype.PostTypes;
import dev.pressport.text.WebAddress;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The addresses in bodies as rows. Safe for many threads. */
final class LinkRows {
  private static final int MOST = 10_000;
  private static final int LONGEST = 4_000;

  private final Permalinks permalinks;
  private final Media media;

  LinkRows(Permalinks permalinks, Media media) {
    this.permalinks = permalinks;
    this.media = media;
  }

  /** Adds the rows of an entry; earlier versions and caches have none. */
  void addTo(List<Row> rows, Entry entry, Map<String, Value> body) {
    if (PostTypes.isAny(entry.type(), Trait.VERSION, Trait.CACHE)
        || !(body.get("html") instanceof Text html)
        || !html.inline()) {
      return;
    }
    Ref self = new Ref.ToEntry(entry.id());
    int[] position = {0};
    HtmlAddresses.replace(
        html.string(),
        (url, role) -> {
          if (position[0] < MOST && !url.isBlank() && url.length() <= LONGEST) {
            rows.add(row(entry.id(), position[0]++, url, role, self));
          }
          return url;
        });
  }

  private Row row(long entry, int position, String url, Role role, Ref self) {
    Target target = permalinks.resolve(url, self);
    Ref page = target instanceof Target.Page to ? to.ref() : null;
    Long file = page == null ? attachment(url, self) : null;
    WebAddress address = WebAddress.of(url);
    return Row.of(
        Tables.LINKS,
        entry,
        position,
        url,
        role == Role.FILE ? "file" : "link",
        address == null ? null : address.host(),
        !(target instanceof Target.Unknown) || file != null,
        page instanceof Ref.ToEntry to ? Long.valueOf(to.id()) : file,
        page instanceof Ref.ToTerm to ? ItemRows.key(to.key()) : null);
  }

  private @Nullable Long attachment(String url, Ref self) {
    OptionalLong copied = media.attachmentAt(url);
    if (copied.isPresent()) {
      return copied.getAsLong();
    }
    for (MediaFile file : media.library().find(url, self)) {
      if (file.attachment() != null) {
        return file.attachment();
      }
    }
    return null;
  }
}
