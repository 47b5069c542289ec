package dev.pressport.posttype;

import dev.pressport.model.EventDetails;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.plugin.Plugins;
import dev.pressport.posttype.PostType.Trait;
import dev.pressport.privacy.Subject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The post types on the class path. */
public final class PostTypes {
  private static final List<PostType> ALL =
      Stream.concat(
              ServiceLoader.load(PostType.class).stream().map(ServiceLoader.Provider::get),
              Plugins.parts(PostType.class).stream())
          .toList();

  private static final Map<String, PostType> BY_NAME =
      ALL.stream().collect(Collectors.toUnmodifiableMap(PostType::name, Function.identity()));

  private static final String MEANINGS_FILE = "meanings.properties";

  /** The place of a type by its name, and the meaning of a key by {@code TYPE.KEY}. */
  private static final Map<String, String> MEANINGS = meanings();

  private static final UnmodelledTypes UNMODELLED =
      UnmodelledTypes.of(
          properties(PostTypes.class, "unmodelled.properties"),
          Plugins.parts(UnmodelledType.class));

  private static final List<DefinedTypes> DEFINED = Plugins.parts(DefinedTypes.class);

  private static final Map<String, Set<String>> LISTED =
      Plugins.parts(ListedMetas.class).stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  ListedMetas::postType,
                  ListedMetas::metas,
                  (one, other) ->
                      Stream.concat(one.stream(), other.stream())
                          .collect(Collectors.toUnmodifiableSet())));

  private static final Map<String, String> PLACES =
      Plugins.parts(PlacedInParent.class).stream()
          .collect(Collectors.toUnmodifiableMap(PlacedInParent::postType, PlacedInParent::anchor));

  /** The type of the files of the media library. */
  public static final String ATTACHMENT = "attachment";

  /** More are a loop. */
  private static final int MOST_PARENTS = 100;

  private static final Trait[] NO_CONTENT = {
    Trait.PERSONAL,
    Trait.FORM,
    Trait.DESIGN,
    Trait.MENU,
    Trait.EMBEDDED,
    Trait.ACF_DEFINITION,
    Trait.VERSION,
    Trait.CACHE
  };

  private PostTypes() {}

  /** All post types, in the order in which they are presented. */
  public static List<PostType> all() {
    return ALL;
  }

  /** The type with this name, if it is a known one. */
  public static Optional<PostType> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** Returns whether a name is that of a known type, modelled or not. */
  public static boolean isKnown(String name) {
    return BY_NAME.containsKey(name) || UNMODELLED.traits().containsKey(name);
  }

  /** Returns whether entries of a type are events. */
  public static boolean isEvent(String name) {
    return find(name)
        .filter(type -> EventDetails.class.isAssignableFrom(type.detailsType()))
        .isPresent();
  }

  /** The plural of a type for people; for an unknown type, its name. */
  public static String label(String name) {
    return find(name).map(PostType::label).orElse(name);
  }

  /** The traits of a type; an unknown type counts as viewable. */
  public static Set<Trait> traits(String name) {
    return find(name).map(PostType::traits).orElseGet(() -> UNMODELLED.traits(name));
  }

  /** Returns whether a type has a trait. */
  public static boolean is(String name, Trait trait) {
    return traits(name).contains(trait);
  }

  /** Returns whether visitors can open entries of a type at an address. */
  public static boolean viewable(String name) {
    return is(name, Trait.VIEWABLE);
  }

  /**
   * Returns whether people read the entries of a type on their own: posts, pages, products and
   * other types that visitors can open, but not files, menus, designs, earlier versions or settings
   * of plugins. An unknown type counts as one that people read.
   */
  public static boolean isContent(String name) {
    return viewable(name) && !name.equals(ATTACHMENT) && !isAny(name, NO_CONTENT);
  }

  /** Returns whether the status of an entry, and of those above it, lets visitors read it. */
  public static boolean isPublished(EntryOutline entry, SiteIndex index) {
    EntryOutline next = entry;
    for (int parents = 0; parents < MOST_PARENTS; parents++) {
      if (!PostStatuses.isPublic(index.status(next))) {
        return false;
      }
      Optional<EntryOutline> parent =
          is(next.type(), Trait.WITHIN_PARENT) && next.parentId() != 0
              ? index.entry(next.parentId())
              : Optional.empty();
      if (parent.isEmpty()) {
        return true;
      }
      next = parent.get();
    }
    return true;
  }

  /** Returns whether a type has one of these traits. */
  public static boolean isAny(String name, Trait... traits) {
    return !Collections.disjoint(traits(name), List.of(traits));
  }

  /** Returns what the values of a type's entries are about. */
  public static Subject subject(String name) {
    return isAny(name, Trait.PERSONAL, Trait.PEOPLE) ? Subject.PERSON : Subject.ofType(name);
  }

  /**
   * Returns the anchor of an entry of a type that has no pages, on the page of the entry above it;
   * empty for other types.
   */
  public static Optional<String> anchor(EntryOutline entry) {
    return Optional.ofNullable(PLACES.get(entry.type())).map(anchor -> anchor + entry.id());
  }

  /** The metas of {@link PostType#keptMetas()}, also of types that are not modelled. */
  public static Optional<Set<String>> keptMetas(String name) {
    Optional<PostType> type = find(name);
    return type.isPresent() ? type.get().keptMetas() : UNMODELLED.keptMetas(name);
  }

  /** The metas of a type's entries that lists show (see {@link ListedMetas}). */
  public static Set<String> listedMetas(String name) {
    return LISTED.getOrDefault(name, Set.of());
  }

  /** Returns whether entries of a type define other types (see {@link DefinedTypes}). */
  public static boolean definesTypes(String name) {
    for (DefinedTypes types : DEFINED) {
      if (types.definedBy().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether a meta shows that the type of its entry was defined by {@link DefinedTypes}.
   */
  public static boolean isOfDefined(String meta) {
    for (DefinedTypes types : DEFINED) {
      if (meta.startsWith(types.sign())) {
        return true;
      }
    }
    return false;
  }

  /** The place of a type's entries in WordPress, for people; empty when it is not described. */
  public static Optional<String> place(PostType type) {
    return Optional.ofNullable(MEANINGS.get(type.name()));
  }

  /**
   * The meaning of a key of a type's details, in a few words for people.
   *
   * @param key a component of {@link PostType#detailsType()} as it is named in JSON
   */
  public static Optional<String> meaning(PostType type, String key) {
    return Optional.ofNullable(MEANINGS.get(type.name() + "." + key));
  }

  /** Returns the meanings of all types; those of a plugin lie beside its types. */
  private static Map<String, String> meanings() {
    Map<String, String> all = new HashMap<>(properties(PostTypes.class, MEANINGS_FILE));
    for (PostType type : Plugins.parts(PostType.class)) {
      if (type.getClass().getResource(MEANINGS_FILE) != null) {
        all.putAll(properties(type.getClass(), MEANINGS_FILE));
      }
    }
    return Map.copyOf(all);
  }

  private static Map<String, String> properties(Class<?> beside, String resource) {
    Properties properties = new Properties();
    try (InputStream in = beside.getResourceAsStream(resource)) {
      properties.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toUnmodifiableMap(Function.identity(), properties::getProperty));
  }
}
