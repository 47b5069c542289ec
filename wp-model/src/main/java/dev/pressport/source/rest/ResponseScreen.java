package dev.pressport.source.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.pressport.index.Logins;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpJsonEncoding;
import dev.pressport.posttype.PostType.Trait;
import dev.pressport.posttype.PostTypes;
import dev.pressport.posttype.Taxonomies;
import dev.pressport.posttype.Taxonomy;
import dev.pressport.privacy.Disclosure;
import dev.pressport.privacy.PersonalValues;
import dev.pressport.privacy.Subject;
import dev.pressport.privacy.ValueScreen;
import dev.pressport.privacy.Withheld;
import dev.pressport.row.RestList;
import dev.pressport.text.Words;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes secrets and, unless it is included, personal data out of the responses of a site before
 * they are recorded. A response that holds neither is not changed. One item is in memory at a time.
 * Safe for many threads.
 */
final class ResponseScreen {
  /** The parts of an item that are texts and columns of WordPress itself. */
  private static final Set<String> UNTOUCHED =
      Words.of(
          """
          id date date_gmt guid modified modified_gmt slug status type link title content excerpt
          author featured_media comment_status ping_status sticky template format parent menu_order
          permalink_template generated_slug class_list _links caption description alt_text
          media_type mime_type media_details post source_url missing_image_sizes wp_pattern_sync_status block_version theme area source origin
          wp_id has_theme_file is_custom author_text original_source plugin settings styles
          theme_json_version font_faces font_family_settings font_face_settings url attr_title
          type_label object object_id target classes xfn invalid menus name taxonomy count routes
          namespaces authentication home author_url author_name capabilities extra_capabilities\
          """);

  /** The parts left of an entry about a person. */
  private static final Set<String> LEDGER =
      Words.of(
          """
          id type status date date_gmt modified modified_gmt parent parent_id date_created
          date_created_gmt date_modified date_modified_gmt\
          """);

  /** Forms of what {@code instance.raw} of a widget holds, too, in which nothing can be found. */
  private static final Map<String, String> WIDGET_FORMS =
      Map.of("rendered", "", "rendered_form", "", "form_data", "");

  private static final Pattern CATALOGUES =
      Pattern.compile(
          "wp/v2/(types|taxonomies|statuses|themes|plugins|menu-locations|sidebars)(/.*)?");
  private static final Pattern USERS = Pattern.compile("wp/v2/users(/.*)?");
  private static final Pattern COMMENTS = Pattern.compile("wp/v2/comments(/.*)?");

  private static final Map<String, String> COMMENTER =
      Map.of(
          "author_email", "comment.email",
          "author_ip", "comment.ip",
          "author_user_agent", "comment.userAgent",
          "author_avatar_urls", "");

  private static final Map<String, String> USER =
      Map.of("email", "author.email", "registered_date", "author.registeredUtc", "avatar_urls", "");

  private static final int MOST_NAMES = 1000;

  private final Disclosure disclosure;
  private final ValueScreen screen;
  private final Set<String> personal = new ConcurrentSkipListSet<>();
  private final Set<String> secrets = new ConcurrentSkipListSet<>();
  private final Withheld heard =
      new Withheld() {
        @Override
        public void personal(String name) {
          add(name, personal);
        }

        @Override
        public void secret(String name) {
          add(name, secrets);
        }
      };

  ResponseScreen(Disclosure disclosure) {
    this.disclosure = disclosure;
    this.screen = new ValueScreen(disclosure);
  }

  private static void add(String name, Set<String> names) {
    if (names.size() < MOST_NAMES) {
      names.add(name);
    }
  }

  /** The names of the personal data that was left out. */
  List<String> personal() {
    return List.copyOf(personal);
  }

  /** The names of the secrets that were left out. */
  List<String> secrets() {
    return List.copyOf(secrets);
  }

  /** Replaces the body of a response by one without what is left out. */
  void apply(ApiRequest request, Path body) throws IOException {
    Optional<JsonBody> json = JsonBody.of(body);
    if (json.isEmpty()) {
      dropCut(body);
      return;
    }
    Path aside = body.resolveSibling(body.getFileName() + ".kept");
    boolean changed;
    try (Writer out = Files.newBufferedWriter(aside, StandardCharsets.UTF_8);
        JsonParser parser = json.get().parser()) {
      changed = copy(parser, request, json.get().hasJunk(), out);
    } catch (JsonProcessingException e) {
      changed = false;
    }
    if (changed) {
      Files.move(aside, body, StandardCopyOption.REPLACE_EXISTING);
    } else {
      Files.delete(aside);
    }
  }

  /** JSON that was cut off on its way cannot be searched, and nothing is read from it. */
  private static void dropCut(Path body) throws IOException {
    try (var reader = Files.newInputStream(body)) {
      int first = reader.read();
      while (first == ' ' || first == '\n' || first == '\r' || first == '\t') {
        first = reader.read();
      }
      if (first != '{' && first != '[') {
        return;
      }
    }
    Files.write(body, new byte[0]);
  }

  /** Copies a list item by item, or one item; returns whether anything was left out. */
  private boolean copy(JsonParser parser, ApiRequest request, boolean junk, Writer out)
      throws IOException {
    Optional<RestList> ofPlugin = PluginApi.listOf(request);
    UnaryOperator<Value> filter =
        item -> ofPlugin.isPresent() ? ofPlugin(ofPlugin.get(), item) : item(request.route(), item);
    // Readers count the responses with text around the data.
    out.write(junk ? "-" : "");
    if (parser.nextToken() != JsonToken.START_ARRAY) {
      Value item = read(parser);
      String key = ofPlugin.map(RestList::key).orElse(null);
      Value kept = key == null ? filter.apply(item) : below(key, item, filter);
      out.write(PhpJsonEncoding.of(kept));
      return kept != item;
    }
    boolean changed = false;
    String before = "[";
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      Value item = read(parser);
      Value kept = filter.apply(item);
      changed |= kept != item;
      out.write(before);
      out.write(PhpJsonEncoding.of(kept));
      before = ",";
    }
    out.write(before.equals("[") ? "[]" : "]");
    return changed;
  }

  /** Reads the value that begins with the current token. */
  private static Value read(JsonParser parser) throws IOException {
    switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, Value> entries = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String name = parser.currentName();
          parser.nextToken();
          entries.put(name, read(parser));
        }
        return new Value.Dict(entries);
      }
      case START_ARRAY -> {
        List<Value> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          items.add(read(parser));
        }
        return new Value.Array(items);
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        return number(parser);
      }
      case VALUE_TRUE, VALUE_FALSE -> {
        return Value.of(parser.getBooleanValue());
      }
      case VALUE_NULL -> {
        return Value.NULL;
      }
      default -> {
        return Value.of(parser.getText());
      }
    }
  }

  private static Value number(JsonParser parser) throws IOException {
    BigDecimal number = parser.getDecimalValue();
    try {
      return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
          ? Value.of(number.longValueExact())
          : new Value.Decimal(number.doubleValue());
    } catch (ArithmeticException | IllegalArgumentException e) {
      return Value.of(parser.getText());
    }
  }

  private Value item(String route, Value value) {
    if (!(value instanceof Value.Dict item)) {
      return value;
    }
    if (route.isEmpty() || CATALOGUES.matcher(route).matches()) {
      return item;
    }
    if (route.equals("wp/v2/settings")) {
      return without(
          item, disclosure.personalData() ? Map.of() : Map.of("email", "options.admin_email"));
    }
    if (route.startsWith("wp/v2/widgets")) {
      return widget(item);
    }
    if (USERS.matcher(route).matches()) {
      return user(item);
    }
    if (COMMENTS.matcher(route).matches()) {
      return comment(item);
    }
    return content(item);
  }

  /** Returns an object with the filtered items of the list under one of its keys. */
  private static Value below(String key, Value value, UnaryOperator<Value> filter) {
    if (!(value instanceof Value.Dict object)
        || !(object.entries().get(key) instanceof Value.Array list)) {
      return filter.apply(value);
    }
    List<Value> kept = list.items().stream().map(filter).toList();
    return kept.equals(list.items()) ? value : with(object, key, new Value.Array(kept));
  }

  /** Screens an item of a plugin's list, whose fields are columns and metas of an entry. */
  private Value ofPlugin(RestList list, Value value) {
    if (!(value instanceof Value.Dict item)) {
      return value;
    }
    Map<String, Value> open = new LinkedHashMap<>(item.entries());
    for (String secret : list.secrets()) {
      String path = list.type() + '.' + secret;
      boolean allowed =
          disclosure.allowedKeys().contains(secret) || disclosure.allowedKeys().contains(path);
      if (!allowed && open.remove(secret) != null) {
        heard.secret(path);
      }
    }
    Set<Trait> traits = PostTypes.traits(list.type());
    if (traits.contains(Trait.PERSONAL) && !disclosure.personalData()) {
      heard.personal("type " + list.type());
      open.keySet().retainAll(LEDGER);
      return new Value.Dict(open);
    }
    Subject subject = traits.contains(Trait.PEOPLE) ? Subject.PERSON : Subject.ofType(list.type());
    Value.Dict kept = open.equals(item.entries()) ? item : new Value.Dict(open);
    return screened(withPairs(kept, subject), subject);
  }

  /** Screens the values of lists whose items are a {@code key} and its {@code value}. */
  private Value.Dict withPairs(Value.Dict item, Subject subject) {
    Map<String, Value> kept = new LinkedHashMap<>(item.entries());
    kept.replaceAll(
        (name, value) ->
            value instanceof Value.Array list
                ? new Value.Array(
                    list.items().stream()
                        .map(one -> one instanceof Value.Dict dict ? pair(dict, subject) : one)
                        .flatMap(Stream::ofNullable)
                        .toList())
                : value);
    return kept.equals(item.entries()) ? item : new Value.Dict(kept);
  }

  /** Returns what is left of an item of a list; null for nothing. */
  private @Nullable Value pair(Value.Dict dict, Subject subject) {
    Value value = dict.entries().get("value");
    String key = LooseValue.of(dict).get("key").filled();
    if (key == null || value == null) {
      return withPairs(dict, subject);
    }
    Value screened = screen.screen(subject, "meta", key, value, heard);
    if (screened == null) {
      return null;
    }
    return screened == value ? dict : with(dict, "value", screened);
  }

  /** Returns an item without some keys, each of which is told by a name unless that is empty. */
  private Value.Dict without(Value.Dict item, Map<String, String> names) {
    Map<String, Value> kept = new LinkedHashMap<>(item.entries());
    names.forEach(
        (key, name) -> {
          Value value = kept.get(key);
          if (value != null && !(value instanceof Text text && text.isEmpty())) {
            kept.remove(key);
            if (!name.isEmpty()) {
              heard.personal(name);
            }
          }
        });
    return kept.size() == item.entries().size() ? item : new Value.Dict(kept);
  }

  private Value widget(Value.Dict item) {
    Value.Dict shown = without(item, WIDGET_FORMS);
    if (shown.entries().get("instance") instanceof Value.Dict instance) {
      Map<String, Value> kept = new LinkedHashMap<>(shown.entries());
      Value.Dict raw = without(instance, Map.of("encoded", "", "hash", ""));
      Value screened = screen.screen(Subject.CONTENT, "options", "instance", raw, heard);
      kept.put("instance", screened == null ? Value.NULL : screened);
      return new Value.Dict(kept);
    }
    return shown;
  }

  private Value user(Value.Dict item) {
    if (disclosure.personalData()) {
      return screened(item, Subject.PERSON);
    }
    Map<String, Value> user = new LinkedHashMap<>(without(item, USER).entries());
    LooseValue fields = LooseValue.of(item);
    Long id = fields.get("id").id();
    String name = "author-" + (id == null ? "x" : id.toString());
    String login = fields.get("username").filled();
    String slug = fields.get("slug").filled();
    String telling = login == null ? fields.get("name").filled() : login;
    if (login != null && PersonalValues.isEmail(login)) {
      heard.personal("author.login");
      user.put("username", Value.of(name));
    }
    if (slug != null && telling != null && Logins.tells(slug, telling)) {
      user.put("slug", Value.of(name));
      user.remove("link");
    }
    for (String part : List.of("name", "nickname", "first_name", "last_name")) {
      String text = fields.get(part).filled();
      if (text != null && PersonalValues.holdsEmail(text)) {
        user.put(part, Value.of(part.equals("name") || part.equals("nickname") ? name : ""));
      }
    }
    Value.Dict kept = user.equals(item.entries()) ? item : new Value.Dict(user);
    return screened(kept, Subject.PERSON);
  }

  private Value comment(Value.Dict item) {
    if (disclosure.personalData()) {
      return screened(item, Subject.PERSON);
    }
    Value.Dict kept = without(item, COMMENTER);
    String name = LooseValue.of(kept).get("author_name").filled();
    if (name != null && PersonalValues.holdsEmail(name)) {
      kept = with(kept, "author_name", Value.of(""));
    }
    return screened(kept, Subject.PERSON);
  }

  private static Value.Dict with(Value.Dict item, String key, Value value) {
    Map<String, Value> entries = new LinkedHashMap<>(item.entries());
    entries.put(key, value);
    return new Value.Dict(entries);
  }

  private Value content(Value.Dict item) {
    LooseValue fields = LooseValue.of(item);
    String type = fields.get("type").filled();
    if (disclosure.personalData() || type == null) {
      return screened(term(item), Subject.CONTENT);
    }
    Set<Trait> traits = PostTypes.traits(type);
    if (traits.contains(Trait.PERSONAL)) {
      heard.personal("type " + type);
      Map<String, Value> kept = new LinkedHashMap<>(item.entries());
      kept.keySet().retainAll(LEDGER);
      return new Value.Dict(kept);
    }
    Value.Dict kept = without(item, Map.of("password", "password"));
    if (!traits.contains(Trait.PEOPLE)) {
      return screened(kept, Subject.ofType(type));
    }
    return screened(people(kept, fields), Subject.PERSON);
  }

  private Value.Dict term(Value.Dict item) {
    String taxonomy = LooseValue.of(item).get("taxonomy").filled();
    String description = LooseValue.of(item).get("description").filled();
    return !disclosure.personalData()
            && taxonomy != null
            && Taxonomies.of(taxonomy).is(Taxonomy.Trait.PEOPLE)
            && description != null
            && PersonalValues.holdsEmail(description)
        ? with(item, "description", Value.of(""))
        : item;
  }

  private Value.Dict people(Value.Dict item, LooseValue fields) {
    LooseValue title = fields.get("title");
    String raw = title.get("raw").filled();
    String shown = raw == null ? title.get("rendered").filled() : raw;
    if (shown == null || !PersonalValues.isEmail(shown)) {
      return item;
    }
    Value.Dict kept = with(item, "title", new Value.Dict(Map.of("raw", Value.of(""))));
    String slug = fields.get("slug").filled();
    return slug != null && Logins.tells(slug, shown.strip())
        ? without(kept, Map.of("slug", "", "link", "", "generated_slug", ""))
        : kept;
  }

  /** Screens what plugins and themes add to an item. */
  private Value.Dict screened(Value.Dict item, Subject subject) {
    Map<String, Value> kept = new LinkedHashMap<>();
    boolean changed = false;
    for (Map.Entry<String, Value> entry : item.entries().entrySet()) {
      Value left =
          UNTOUCHED.contains(entry.getKey()) || EntryRows.isOfPlugin(entry.getKey())
              ? entry.getValue()
              : added(subject, entry.getKey(), entry.getValue());
      changed |= left != entry.getValue();
      if (left != null) {
        kept.put(entry.getKey(), left);
      }
    }
    return changed ? new Value.Dict(kept) : item;
  }

  private @Nullable Value added(Subject subject, String key, Value value) {
    if (!(value instanceof Value.Dict dict) || !Set.of("meta", "acf").contains(key)) {
      return screen.screen(subject, "meta", key, value, heard);
    }
    Map<String, Value> kept = new LinkedHashMap<>();
    boolean changed = false;
    for (Map.Entry<String, Value> entry : dict.entries().entrySet()) {
      Value left = screen.screen(subject, key, entry.getKey(), entry.getValue(), heard);
      changed |= left != entry.getValue();
      if (left != null) {
        kept.put(entry.getKey(), left);
      }
    }
    return changed ? new Value.Dict(kept) : dict;
  }
}
