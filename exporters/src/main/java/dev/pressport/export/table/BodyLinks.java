package dev.pressport.export.table;

import dev.pressport.export.Media;
import dev.pressport.html.link.HtmlAddresses;
import dev.pressport.html.link.HtmlAddresses.Role;
import dev.pressport.media.MediaFile;
import dev.pressport.model.Entry;
import dev.pressport.model.Ref;
import dev.pressport.model.Term;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.permalink.Permalinks;
import dev.pressport.permalink.Target;
import dev.pressport.posttype.PostType.Trait;
import dev.pressport.posttype.PostTypes;
import dev.pressport.text.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The addresses in bodies. Safe for many threads. */
public final class BodyLinks {
  private static final int MOST = 10_000;
  private static final int LONGEST = 4_000;

  private final Permalinks permalinks;
  private final Media media;

  /** Creates the links of a site. */
  public BodyLinks(Permalinks permalinks, Media media) {
    this.permalinks = permalinks;
    this.media = media;
  }

  /**
   * An address in the body of an entry.
   *
   * @param position counts the addresses of the body from 0
   * @param url as in the body
   * @param kind {@code link} or {@code file}
   * @param host empty for an address without
   * @param internal whether it leads to an item or a file of this site
   */
  public record BodyLink(
      long entryId,
      long position,
      String url,
      String kind,
      @Nullable String host,
      boolean internal,
      @Nullable Long targetEntryId,
      Term.@Nullable Key targetTerm) {}

  /**
   * Returns the first addresses of an entry; earlier versions and caches have none.
   *
   * @param body the forms of its body, of which {@code html} is read
   */
  public List<BodyLink> of(Entry entry, Map<String, Value> body) {
    if (PostTypes.isAny(entry.type(), Trait.VERSION, Trait.CACHE)
        || !(body.get("html") instanceof Text html)
        || !html.inline()) {
      return List.of();
    }
    List<BodyLink> links = new ArrayList<>();
    Ref self = new Ref.ToEntry(entry.id());
    HtmlAddresses.replace(
        html.string(),
        (url, role) -> {
          if (links.size() < MOST && !url.isBlank() && url.length() <= LONGEST) {
            links.add(link(entry.id(), links.size(), url, role, self));
          }
          return url;
        });
    return links;
  }

  private BodyLink link(long entry, int position, String url, Role role, Ref self) {
    Target target = permalinks.resolve(url, self);
    Ref page = target instanceof Target.Page to ? to.ref() : null;
    Long file = page == null ? attachment(url, self) : null;
    WebAddress address = WebAddress.of(url);
    return new BodyLink(
        entry,
        position,
        url,
        role == Role.FILE ? "file" : "link",
        address == null ? null : address.host(),
        !(target instanceof Target.Unknown) || file != null,
        page instanceof Ref.ToEntry to ? Long.valueOf(to.id()) : file,
        page instanceof Ref.ToTerm to ? to.key() : null);
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
