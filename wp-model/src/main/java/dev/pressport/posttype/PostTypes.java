package dev.pressport.posttype;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The post types on the class path. */
public final class PostTypes {
  private static final List<PostType> ALL =
      ServiceLoader.load(PostType.class).stream().map(ServiceLoader.Provider::get).toList();

  private static final Map<String, PostType> BY_NAME =
      ALL.stream().collect(Collectors.toUnmodifiableMap(PostType::name, Function.identity()));

  /** The place of a type by its name, and the meaning of a key by {@code TYPE.KEY}. */
  private static final Properties MEANINGS = meanings();

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

  /** Where WordPress keeps the entries of a type, for people; empty when nobody described that. */
  public static Optional<String> place(PostType type) {
    return Optional.ofNullable(MEANINGS.getProperty(type.name()));
  }

  /**
   * What a key of a type's details means, in a few words for people.
   *
   * @param key a component of {@link PostType#detailsType()} as it is named in JSON
   */
  public static Optional<String> meaning(PostType type, String key) {
    return Optional.ofNullable(MEANINGS.getProperty(type.name() + "." + key));
  }

  private static Properties meanings() {
    Properties meanings = new Properties();
    try (InputStream in = PostTypes.class.getResourceAsStream("meanings.properties")) {
      meanings.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return meanings;
  }
}
