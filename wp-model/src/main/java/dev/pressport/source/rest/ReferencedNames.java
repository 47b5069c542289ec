package dev.pressport.source.rest;

import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.source.rest.RecordedItems.Part;
import dev.pressport.source.rest.RecordedItems.Ref;
import dev.pressport.work.TextFiles;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names behind the numbers by which items refer to each other. For one thread. */
final class ReferencedNames {
  private static final int REMEMBERED = 10_000;

  private final RecordedItems items;
  private final TextFiles files;
  private final long longest;
  private final Map<String, Optional<LooseValue>> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<LooseValue>> eldest) {
          return size() > REMEMBERED;
        }
      };

  ReferencedNames(RecordedItems items, TextFiles files, long longest) {
    this.items = items;
    this.files = files;
    this.longest = longest;
  }

  /** A term; slug and name as stored. */
  record TermName(String slug, String name) {}

  @Nullable TermName term(String taxonomy, long id) throws IOException {
    LooseValue term = look(Part.TERM, taxonomy, id);
    String slug = term.get("slug").string();
    String name = term.get("name").string();
    return slug == null ? null : new TermName(slug, name == null ? slug : name);
  }

  /** The login of a user, or what stands for it; null for none. */
  @Nullable String login(LooseValue author) throws IOException {
    Long id = author.id();
    if (id == null) {
      return null;
    }
    LooseValue user = look(Part.USER, "user", id);
    String login = user.get("username").filled();
    String slug = user.get("slug").filled();
    if (login == null && slug == null) {
      return "user-" + id;
    }
    return login == null ? slug : login;
  }

  /** Returns whether the site shows who a user is. */
  boolean isKnown(LooseValue author) throws IOException {
    Long id = author.id();
    return id == null || look(Part.USER, "user", id).present();
  }

  /** The title of an entry, as stored and as shown, or the name of a term. */
  List<String> titles(String type, String object, long id) throws IOException {
    if (type.equals("taxonomy")) {
      TermName term = term(object, id);
      return term == null ? List.of() : List.of(term.name());
    }
    LooseValue title = look(Part.ENTRY, object, id).get("title");
    return Stream.of(title.get("raw").string(), title.get("rendered").string())
        .filter(Objects::nonNull)
        .toList();
  }

  /** Requests only the few fields of an item that are used here. */
  private LooseValue look(Part part, String name, long id) throws IOException {
    String key = part + "\n" + (part == Part.TERM ? name : "") + '\n' + id;
    Optional<LooseValue> value = known.get(key);
    if (value == null) {
      Optional<Ref> ref = items.find(part, name, id);
      value =
          ref.isEmpty()
              ? Optional.empty()
              : Optional.of(inShort(RecordedItems.read(ref.get(), files, longest)));
      known.put(key, value);
    }
    return value.orElse(LooseValue.NONE);
  }

  private static LooseValue inShort(LooseValue item) {
    Map<String, Value> kept = new LinkedHashMap<>();
    for (String name : List.of("slug", "name", "username", "title")) {
      if (item.get(name).present()) {
        kept.put(name, item.get(name).value());
      }
    }
    return LooseValue.of(new Value.Dict(kept));
  }
}
