package dev.pressport.option;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An option that a source or target understands: its name, its description for the help, and the
 * value that a text stands for. Declared once, as a constant, and read by {@link Options#get}.
 *
 * @param <T> its value
 */
public final class Option<T> {
  private static final String BETWEEN = ",";

  private final String name;
  private final String description;
  private final List<String> values;
  private final boolean list;
  private final @Nullable String fallbackText;
  private final T fallback;
  private final Predicate<String> accepts;
  private final Function<String, T> reader;

  private Option(
      String name,
      String description,
      List<String> values,
      boolean list,
      @Nullable String fallbackText,
      T fallback,
      Predicate<String> accepts,
      Function<String, T> reader) {
    this.name = name;
    this.description = description;
    this.values = List.copyOf(values);
    this.list = list;
    this.fallbackText = fallbackText;
    this.fallback = fallback;
    this.accepts = accepts;
    this.reader = reader;
  }

  /** An option that is true or false, and false unless given. */
  public static Option<Boolean> flag(String name, String description) {
    List<String> values = List.of("true", "false");
    return new Option<>(
        name, description, values, false, "false", false, values::contains, Boolean::valueOf);
  }

  /** An option with one of the constants of an enum, each typed in small letters. */
  public static <E extends Enum<E>> Option<E> choice(String name, E fallback, String description) {
    Class<E> type = fallback.getDeclaringClass();
    List<String> values = texts(EnumSet.allOf(type));
    Function<String, E> reader = text -> constant(type, text);
    return new Option<>(
        name, description, values, false, text(fallback), fallback, values::contains, reader);
  }

  /**
   * An option with one or more of the constants of an enum, separated by commas. Its value is in
   * the order of the enum.
   *
   * @param fallback what holds when it is not given; not empty
   */
  public static <E extends Enum<E>> Option<Set<E>> choices(
      String name, Set<E> fallback, String description) {
    Class<E> type = fallback.iterator().next().getDeclaringClass();
    List<String> values = texts(EnumSet.allOf(type));
    Set<E> usual = Collections.unmodifiableSet(EnumSet.copyOf(fallback));
    String usualText = String.join(BETWEEN, texts(usual));
    Function<String, Set<E>> reader =
        text ->
            Arrays.stream(text.split(BETWEEN, -1))
                .map(part -> constant(type, part))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
    return new Option<>(
        name, description, values, true, usualText, usual, values::contains, reader);
  }

  /**
   * An option with a text of a certain form.
   *
   * @param pattern a regular expression that the whole text must match
   * @param description names the form, too
   */
  public static <T> Option<T> matching(
      String name,
      String pattern,
      String fallback,
      Function<String, T> reader,
      String description) {
    Predicate<String> accepts = Pattern.compile(pattern).asMatchPredicate();
    T value = reader.apply(fallback);
    return new Option<>(name, description, List.of(), false, fallback, value, accepts, reader);
  }

  /** An option with any text, which can be absent. */
  public static Option<Optional<String>> text(String name, String description) {
    return new Option<>(
        name, description, List.of(), false, null, Optional.empty(), text -> true, Optional::of);
  }

  /**
   * An option with a text of a certain form, which can be absent.
   *
   * @param pattern a regular expression that the whole text must match
   * @param description names the form, too
   */
  public static Option<Optional<String>> text(String name, String pattern, String description) {
    Predicate<String> accepts = Pattern.compile(pattern).asMatchPredicate();
    return new Option<>(
        name, description, List.of(), false, null, Optional.empty(), accepts, Optional::of);
  }

  /**
   * An option with any number of names, separated by commas; none when it is not given. Its value
   * is in the order in which they are typed.
   *
   * @param description names the kind of names, too
   */
  public static Option<Set<String>> names(String name, String description) {
    Function<String, Set<String>> reader =
        text ->
            Arrays.stream(text.split(BETWEEN, -1))
                .map(String::strip)
                .collect(
                    Collectors.collectingAndThen(
                        Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
    return new Option<>(
        name, description, List.of(), true, null, Set.of(), text -> !text.isBlank(), reader);
  }

  private static <E extends Enum<E>> List<String> texts(Collection<E> constants) {
    return constants.stream().map(Option::text).toList();
  }

  /**
   * Returns the name of a constant as it is typed and as files contain it: {@code of-hidden-type}.
   */
  public static String text(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String text) {
    return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** The name, as it is typed. */
  public String name() {
    return name;
  }

  /** Half a line for the help. */
  public String description() {
    return description;
  }

  /** Returns all permitted values; empty for a free text. */
  public List<String> values() {
    return values;
  }

  /** Returns whether several values may be given, separated by commas. */
  public boolean list() {
    return list;
  }

  /** Returns the text of the default value; empty when there is none. */
  public Optional<String> fallback() {
    return Optional.ofNullable(fallbackText);
  }

  /** The parts of a text that are no values of this option; none when the text can be read. */
  public List<String> refused(String text) {
    List<String> parts = list ? Arrays.asList(text.split(BETWEEN, -1)) : List.of(text);
    return parts.stream().filter(accepts.negate()).toList();
  }

  /**
   * Returns a description of the permitted values, as the end of a sentence: {@code lines or
   * files}.
   */
  public String takes() {
    int last = values.size() - 1;
    return last < 1
        ? description
        : String.join(", ", values.subList(0, last)) + " or " + values.get(last);
  }

  /**
   * The value that a text stands for, or the value that holds when no text is given.
   *
   * @throws IllegalArgumentException when a part of the text is refused
   */
  T read(@Nullable String text) {
    if (text == null) {
      return fallback;
    }
    if (!refused(text).isEmpty()) {
      throw new IllegalArgumentException(name + "=" + text);
    }
    return reader.apply(text);
  }
}
