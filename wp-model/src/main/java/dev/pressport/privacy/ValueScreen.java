package dev.pressport.privacy;

import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.php.PhpDecoded;
import dev.pressport.php.PhpJson;
import dev.pressport.php.PhpJsonEncoding;
import dev.pressport.php.PhpSerialization;
import dev.pressport.privacy.KeyMeaning.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes secrets and, unless they are included, personal data out of values, at any depth, also out
 * of JSON and serialized PHP in texts. The one place where the rules of this package are applied.
 * Safe for many threads.
 */
public final class ValueScreen {
  /** The depth at which a value is left out as a whole, deeper than PHP or JSON can nest. */
  private static final int DEEPEST = 1200;

  private static final int MOST_KEYS = 50_000;
  private static final int LONGEST_NAME = 120;
  private static final Pattern INDEX = Pattern.compile("-?\\d{1,19}");
  private static final Pattern BROKEN = Pattern.compile("[aO]:\\d{1,9}:[{\"]");
  private static final Pattern QUOTED = Pattern.compile("\"([\\w -]{1,80}+)\"");
  private static final Set<String> SWITCHES =
      Set.of("yes", "no", "on", "off", "true", "false", "none", "null");

  private final Disclosure disclosure;
  private final Map<String, KeyMeaning> meanings = new ConcurrentHashMap<>();

  /** The rules for one run. */
  public ValueScreen(Disclosure disclosure) {
    this.disclosure = disclosure;
  }

  /** What a value inherits from what it stands in. */
  private record Context(Subject subject, Role role, boolean hidden, boolean body, int depth) {
    Context below(KeyMeaning key) {
      return new Context(
          subject,
          key.role() == Role.UNKNOWN || role == Role.CUSTOMER ? role : key.role(),
          hidden || key.hidden(),
          body || key.body(),
          depth + 1);
    }
  }

  /**
   * Returns a value without what is left out; the same object when it holds nothing of that, or
   * null when nothing is left of it.
   *
   * @param name the name of the group of values, such as {@code meta}
   */
  public @Nullable Value screen(
      Subject subject, String name, String key, Value value, Withheld withheld) {
    Role role = subject == Subject.BUSINESS ? Role.BUSINESS : Role.UNKNOWN;
    Context top = new Context(subject, role, false, false, 0);
    return entry(name, key, value, top, withheld);
  }

  private KeyMeaning meaning(String key) {
    KeyMeaning known = meanings.get(key);
    if (known == null) {
      known = KeyMeaning.of(key);
      if (meanings.size() < MOST_KEYS) {
        meanings.put(key, known);
      }
    }
    return known;
  }

  private @Nullable Value entry(
      String name, String key, Value value, Context context, Withheld withheld) {
    KeyMeaning meaning = meaning(key);
    String path = path(name, key, meaning);
    if (isFilled(value)) {
      if (meaning.secret() && !isAllowed(key, path, meaning.access())) {
        withheld.secret(path);
        return null;
      }
      if (!disclosure.personalData() && isPersonal(meaning, value, context)) {
        withheld.personal(path);
        return null;
      }
    }
    return inner(path, key, value, context.below(meaning), withheld);
  }

  private static String path(String name, String key, KeyMeaning meaning) {
    String shown = meaning.email() ? "*" : key;
    String path = name + '.' + shown;
    return path.length() > LONGEST_NAME ? path.substring(0, LONGEST_NAME) + "..." : path;
  }

  private boolean isAllowed(String key, String path, boolean access) {
    return !access
        && (disclosure.allowedKeys().contains(key) || disclosure.allowedKeys().contains(path));
  }

  /** Returns whether a value can tell anything; a switch, or a small number, cannot. */
  private static boolean isFilled(Value value) {
    if (value instanceof Text text) {
      return !text.inline()
          || (text.length() > 3
              ? !SWITCHES.contains(text.string())
              : !text.isEmpty() && !isSmall(text.string()));
    }
    if (value instanceof Value.Array array) {
      return !array.items().isEmpty();
    }
    if (value instanceof Value.Dict dict) {
      return !dict.entries().isEmpty();
    }
    return value instanceof Value.Int number
        ? Math.abs(number.value()) > 999
        : value instanceof Value.Decimal;
  }

  private static boolean isSmall(String text) {
    return SWITCHES.contains(text) || INDEX.matcher(text).matches();
  }

  private static boolean isPersonal(KeyMeaning key, Value value, Context context) {
    if (key.personal()) {
      return true;
    }
    if (context.body() || key.body()) {
      return key.recipient() && holdsEmail(value, 0);
    }
    if (key.email() || (key.recipient() && holdsEmail(value, 0))) {
      return true;
    }
    if (context.subject() == Subject.PERSON && (key.contact() || key.contactMethod())) {
      return true;
    }
    return switch (context.below(key).role()) {
      case CUSTOMER -> key.contact() || key.name();
      case PERSON -> key.contact();
      case BUSINESS -> false;
      case UNKNOWN -> (context.hidden() || key.hidden()) && key.contact() && isContact(value);
    };
  }

  private static boolean isContact(Value value) {
    return value instanceof Text text
        && text.inline()
        && (PersonalValues.isEmails(text.string()) || PersonalValues.isPhone(text.string()));
  }

  private static boolean holdsEmail(Value value, int depth) {
    if (value instanceof Text text) {
      return text.inline() && PersonalValues.holdsEmail(text.string());
    }
    if (depth > 8) {
      return true;
    }
    if (value instanceof Value.Array array) {
      return array.items().stream().anyMatch(item -> holdsEmail(item, depth + 1));
    }
    return value instanceof Value.Dict dict
        && dict.entries().values().stream().anyMatch(item -> holdsEmail(item, depth + 1));
  }

  /** Returns a value whose key permits it without what is left out in it. */
  private @Nullable Value inner(
      String path, String key, Value value, Context context, Withheld withheld) {
    if (context.depth() > DEEPEST) {
      return null;
    }
    if (value instanceof Text text) {
      return text.inline() ? text(path, key, text, context, withheld) : text;
    }
    if (value instanceof Value.Array array) {
      return array(path, key, array, context, withheld);
    }
    return value instanceof Value.Dict dict ? dict(path, key, dict, context, withheld) : value;
  }

  private @Nullable Value array(
      String path, String key, Value.Array array, Context context, Withheld withheld) {
    List<Value> kept = new ArrayList<>();
    boolean changed = false;
    for (Value item : array.items()) {
      Value inner = inner(path, key, item, deeper(context), withheld);
      changed |= inner != item;
      if (inner != null) {
        kept.add(inner);
      }
    }
    return changed ? new Value.Array(kept) : array;
  }

  private static Context deeper(Context context) {
    return context.below(KeyMeaning.NONE);
  }

  private @Nullable Value dict(
      String path, String key, Value.Dict dict, Context context, Withheld withheld) {
    Map<String, Value> kept = new LinkedHashMap<>();
    boolean changed = false;
    for (Map.Entry<String, Value> entry : dict.entries().entrySet()) {
      Value inner =
          INDEX.matcher(entry.getKey()).matches()
              ? inner(path, key, entry.getValue(), deeper(context), withheld)
              : entry(path, entry.getKey(), entry.getValue(), context, withheld);
      changed |= inner != entry.getValue();
      if (inner != null) {
        kept.put(entry.getKey(), inner);
      }
    }
    return changed ? new Value.Dict(kept) : dict;
  }

  private @Nullable Value text(
      String path, String key, Text text, Context context, Withheld withheld) {
    String string = text.string();
    Optional<Value> decoded = decoded(string);
    if (decoded.isPresent()) {
      Value before = decoded.get();
      Value after = inner(path, key, before, deeper(context), withheld);
      if (after == before || after == null) {
        return after == null ? null : text;
      }
      return isJson(string) ? Value.of(PhpJsonEncoding.of(after)) : after;
    }
    if (isBroken(string) && holdsWithheld(path, string, context, withheld)) {
      return null;
    }
    boolean hash = SecretValues.isHash(string);
    if (hash || (SecretValues.isKey(string) && !isAllowed(key, path, false))) {
      withheld.secret(path);
      return null;
    }
    if (!disclosure.personalData() && isPersonal(string, meaning(key), context)) {
      withheld.personal(path);
      return null;
    }
    return text;
  }

  /** Returns whether a text looks like an array or object that cannot be decoded. */
  private static boolean isBroken(String text) {
    return isJson(text) || BROKEN.matcher(text).lookingAt();
  }

  /** Searches what cannot be decoded for keys of what is left out; then all of it is. */
  private boolean holdsWithheld(String path, String text, Context context, Withheld withheld) {
    Matcher quoted = QUOTED.matcher(text);
    while (quoted.find()) {
      KeyMeaning key = meaning(quoted.group(1));
      if (key.secret() && !isAllowed(quoted.group(1), path, key.access())) {
        withheld.secret(path);
        return true;
      }
      Text following =
          Text.of(text.substring(quoted.end(), Math.min(text.length(), quoted.end() + 400)));
      if (!disclosure.personalData() && isPersonal(key, following, context)) {
        withheld.personal(path);
        return true;
      }
    }
    return false;
  }

  /** Returns the array or object that a text stands for; empty for a plain text. */
  private static Optional<Value> decoded(String text) {
    if (isJson(text)) {
      return PhpJson.decode(text).filter(ValueScreen::isCompound);
    }
    if (text.length() > 3 && PhpSerialization.isSerialized(text)) {
      PhpDecoded decoded = PhpSerialization.decode(text);
      return Optional.of(decoded.value()).filter(ValueScreen::isCompound);
    }
    return Optional.empty();
  }

  private static boolean isCompound(Value value) {
    return value instanceof Value.Array || value instanceof Value.Dict;
  }

  private static boolean isJson(String text) {
    int first = 0;
    int last = text.length() - 1;
    while (first < last && text.charAt(first) <= ' ') {
      first++;
    }
    while (last > first && text.charAt(last) <= ' ') {
      last--;
    }
    return last > first
        && ((text.charAt(first) == '{' && text.charAt(last) == '}')
            || (text.charAt(first) == '[' && text.charAt(last) == ']'));
  }

  private static boolean isPersonal(String text, KeyMeaning key, Context context) {
    if (context.body()) {
      return false;
    }
    if (PersonalValues.isUserAgent(text) || (PersonalValues.isIp(text) && !key.version())) {
      return true;
    }
    boolean person =
        context.subject() == Subject.PERSON
            || context.role() == Role.CUSTOMER
            || context.role() == Role.PERSON;
    if (person) {
      return PersonalValues.isEmails(text) || PersonalValues.isPhone(text);
    }
    // A single hidden value, which no visitor reads.
    return context.role() == Role.UNKNOWN
        && context.depth() == 1
        && key.hidden()
        && PersonalValues.isEmails(text);
  }
}
