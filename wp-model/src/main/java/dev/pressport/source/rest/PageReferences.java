package dev.pressport.source.rest;

import dev.pressport.php.LooseValue;
import dev.pressport.source.rest.RecordedItems.Part;
import dev.pressport.source.rest.RecordedItems.Ref;
import dev.pressport.source.rest.page.PagePath;
import dev.pressport.work.TextFiles;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The items that a page refers to by address: its parent, its author, its featured image. */
final class PageReferences {
  /** The end of the name of a file in another size: {@code -300x200}; {@code -scaled}. */
  private static final Pattern SIZE = Pattern.compile("-(?:\\d{1,5}x\\d{1,5}|scaled)(?=\\.\\w+$)");

  private final Map<PagePath, Long> entries = new HashMap<>();
  private final Map<PagePath, Long> files = new HashMap<>();
  private final Map<String, String> logins = new HashMap<>();

  PageReferences(RecordedItems items, HiddenPages hidden, TextFiles texts, long longest)
      throws IOException {
    if (hidden.entries().isEmpty()) {
      return;
    }
    for (Ref ref : items.all(Part.ENTRY)) {
      if (ref.link() != null) {
        entries.putIfAbsent(PagePath.of(ref.link()), ref.id());
      }
      if (ref.name().equals("attachment")) {
        String file = RecordedItems.read(ref, texts, longest).get("source_url").filled();
        if (file != null) {
          files.putIfAbsent(file(file), ref.id());
        }
      }
    }
    for (HiddenPages.Entry entry : hidden.entries()) {
      if (entry.id() != null) {
        entries.putIfAbsent(entry.page().path(), entry.id());
      }
    }
    for (Ref ref : items.all(Part.USER)) {
      LooseValue user = RecordedItems.read(ref, texts, longest);
      String slug = user.get("slug").filled();
      String login = user.get("username").filled();
      if (slug != null) {
        logins.putIfAbsent(slug, login == null ? slug : login);
        String name = user.get("name").filled();
        logins.putIfAbsent(name == null ? slug : name, login == null ? slug : login);
      }
    }
  }

  private static PagePath file(String address) {
    PagePath path = PagePath.of(address);
    return new PagePath(SIZE.matcher(path.value().replaceFirst("/$", "")).replaceFirst(""));
  }

  /** The id of the entry whose page is in the folder above; null for none. */
  @Nullable Long parent(PagePath path) {
    PagePath above = path.parent();
    return above.value().equals("/") ? null : entries.get(above);
  }

  /** The id of a file, by the address of one of its sizes; null where the API has none. */
  @Nullable Long image(@Nullable String address) {
    return address == null ? null : files.get(file(address));
  }

  /** The login of the author with a slug, or a name; empty where the API has none. */
  Optional<String> login(String slugOrName) {
    return Optional.ofNullable(logins.get(slugOrName));
  }
}
