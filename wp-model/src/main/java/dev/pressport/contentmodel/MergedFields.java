package dev.pressport.contentmodel;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Two fields with one name, of different entries, as one that holds the values of both. */
final class MergedFields {
  private MergedFields() {}

  static ContentField of(ContentField one, ContentField other) {
    FieldKind kind = kind(one, other);
    boolean whole = kind != null;
    List<ContentField> fields = union(one.fields(), other.fields(), ContentField::name);
    boolean open = one.targets().isEmpty() || other.targets().isEmpty();
    Set<String> targets = new LinkedHashSet<>(one.targets());
    targets.addAll(other.targets());
    return new ContentField(
        one.name(),
        one.label(),
        kind == null ? FieldKind.JSON : kind,
        one.origin(),
        whole && (one.multiple() || other.multiple()),
        one.required() && other.required(),
        whole
            ? union(
                one.choices(), other.choices(), ContentField.Choice::value, (first, later) -> first)
            : List.of(),
        whole ? fields : List.of(),
        whole
            ? union(one.layouts(), other.layouts(), ContentField.Layout::name, MergedFields::layout)
            : List.of(),
        whole && !open ? targets : Set.of(),
        one.help() == null ? other.help() : one.help());
  }

  /** Returns the kind that has room for both; null for none. */
  private static @Nullable FieldKind kind(ContentField one, ContentField other) {
    if (one.kind() == other.kind()) {
      return one.kind();
    }
    Set<FieldKind> kinds = Set.of(one.kind(), other.kind());
    return kinds.equals(Set.of(FieldKind.TEXT, FieldKind.LONG_TEXT)) ? FieldKind.LONG_TEXT : null;
  }

  private static ContentField.Layout layout(ContentField.Layout one, ContentField.Layout other) {
    return new ContentField.Layout(
        one.name(), one.label(), union(one.fields(), other.fields(), ContentField::name));
  }

  private static List<ContentField> union(
      List<ContentField> one, List<ContentField> other, Function<ContentField, String> name) {
    return union(one, other, name, MergedFields::of);
  }

  private static <T> List<T> union(
      List<T> one, List<T> other, Function<T, String> name, BinaryOperator<T> merge) {
    Map<String, T> union = new LinkedHashMap<>();
    one.forEach(part -> union.put(name.apply(part), part));
    other.forEach(part -> union.merge(name.apply(part), part, merge));
    return List.copyOf(union.values());
  }
}
