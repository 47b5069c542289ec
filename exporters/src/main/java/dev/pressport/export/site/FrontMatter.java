package dev.pressport.export.site;

import dev.pressport.model.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The front matter of a page, in the order in which it is written; empty values are left out. */
public final class FrontMatter {
  /** The characters that browsers leave out of the scheme of an address. */
  private static final Pattern IGNORED = Pattern.compile("[\\x00-\\x20]");

  private static final Pattern UNSAFE =
      Pattern.compile(
          "^(?!(?:https?|ftps?|mailto|tel|sms|geo|xmpp|irc):)[a-z][a-z0-9+.-]*+:",
          Pattern.CASE_INSENSITIVE);

  private final Map<String, Value> values = new LinkedHashMap<>();

  /** Adds a text, unless there is none. */
  public FrontMatter text(String key, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      values.put(key, Value.of(value));
    }
    return this;
  }

  /** Adds the address of a link, unless there is none or it could run a script. */
  public FrontMatter link(String key, @Nullable String address) {
    boolean safe =
        address != null
            && (isWeb(address) || !UNSAFE.matcher(IGNORED.matcher(address).replaceAll("")).find());
    return text(key, safe ? address : null);
  }

  private static boolean isWeb(String address) {
    return address.startsWith("https:") || address.startsWith("http:") || address.startsWith("/");
  }

  /** Adds a number, unless there is none. */
  public FrontMatter number(String key, @Nullable Long value) {
    if (value != null) {
      values.put(key, Value.of(value));
    }
    return this;
  }

  /** Adds a flag, if it is true. */
  public FrontMatter flag(String key, boolean value) {
    if (value) {
      values.put(key, Value.TRUE);
    }
    return this;
  }

  /** Adds a list of texts, unless it is empty. */
  public FrontMatter texts(String key, Collection<String> texts) {
    if (!texts.isEmpty()) {
      List<Value> items = new ArrayList<>(texts.size());
      for (String text : texts) {
        items.add(Value.of(text));
      }
      values.put(key, new Value.Array(items));
    }
    return this;
  }

  /** Adds any value but NULL, an empty list and an empty map. */
  public FrontMatter value(String key, Value value) {
    boolean empty =
        value instanceof Value.Null
            || (value instanceof Value.Array array && array.items().isEmpty())
            || (value instanceof Value.Dict dict && dict.entries().isEmpty());
    if (!empty) {
      values.put(key, value);
    }
    return this;
  }

  /** Adds all that another holds, if it holds anything. */
  public FrontMatter below(String key, FrontMatter facts) {
    return value(key, facts.dict());
  }

  /** Returns all that was added. */
  public Value.Dict dict() {
    return new Value.Dict(values);
  }
}
