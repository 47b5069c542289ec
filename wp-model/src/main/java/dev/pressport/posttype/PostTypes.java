package dev.pressport.posttype;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The post types on the class path. */
public final class PostTypes {
  private static final List<PostType> ALL =
      ServiceLoader.load(PostType.class).stream().map(ServiceLoader.Provider::get).toList();

  private static final Map<String, PostType> BY_NAME =
      ALL.stream().collect(Collectors.toUnmodifiableMap(PostType::name, Function.identity()));

  private PostTypes() {}

  /** All of them, in the order in which they are presented. */
  public static List<PostType> all() {
    return ALL;
  }

  /** The type with this name, if it is a known one. */
  public static Optional<PostType> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** The plural of a type for people; an unknown type's own name. */
  public static String label(String name) {
    return find(name).map(PostType::label).orElse(name);
  }
}
