package dev.pressport.contentmodel;

import dev.pressport.model.MetaShape;
import dev.pressport.model.SiteIndex.MetaUse;
import dev.pressport.posttype.PostType;
import dev.pressport.posttype.PostTypes;
import dev.pressport.record.Component;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields that no field of ACF defines: metas and the details of post types. */
final class OtherFields {
  /** The types whose details targets have their own places for. */
  private static final Set<String> WITHOUT_DETAILS = Set.of("post", "page", "attachment");

  private static final Map<Class<?>, FieldKind> KINDS =
      Map.ofEntries(
          Map.entry(String.class, FieldKind.TEXT),
          Map.entry(long.class, FieldKind.INTEGER),
          Map.entry(Long.class, FieldKind.INTEGER),
          Map.entry(int.class, FieldKind.INTEGER),
          Map.entry(Integer.class, FieldKind.INTEGER),
          Map.entry(double.class, FieldKind.NUMBER),
          Map.entry(Double.class, FieldKind.NUMBER),
          Map.entry(boolean.class, FieldKind.BOOLEAN),
          Map.entry(Boolean.class, FieldKind.BOOLEAN),
          Map.entry(LocalDateTime.class, FieldKind.DATE_TIME),
          Map.entry(Instant.class, FieldKind.DATE_TIME),
          Map.entry(LocalDate.class, FieldKind.DATE));

  private OtherFields() {}

  static ContentField ofMeta(MetaUse use) {
    return plain(use.name(), kind(use.shape()), FieldOrigin.META, use.multiple(), null);
  }

  private static FieldKind kind(MetaShape shape) {
    return switch (shape) {
      case INTEGER -> FieldKind.INTEGER;
      case NUMBER -> FieldKind.NUMBER;
      case BOOLEAN -> FieldKind.BOOLEAN;
      case DATE -> FieldKind.DATE;
      case TEXT -> FieldKind.TEXT;
      case LONG_TEXT -> FieldKind.LONG_TEXT;
      case JSON -> FieldKind.JSON;
    };
  }

  static List<ContentField> ofDetails(String type) {
    return WITHOUT_DETAILS.contains(type)
        ? List.of()
        : PostTypes.find(type).map(OtherFields::details).orElse(List.of());
  }

  private static List<ContentField> details(PostType type) {
    return Component.of(type.detailsType()).stream()
        .map(
            component ->
                plain(
                    component.name(),
                    kind(component.type()),
                    FieldOrigin.DETAILS,
                    false,
                    PostTypes.meaning(type, component.name()).orElse(null)))
        .toList();
  }

  private static FieldKind kind(Class<?> type) {
    return type.isEnum() ? FieldKind.TEXT : KINDS.getOrDefault(type, FieldKind.JSON);
  }

  private static ContentField plain(
      String name, FieldKind kind, FieldOrigin origin, boolean multiple, @Nullable String help) {
    return new ContentField(
        name,
        Labels.readable(name),
        kind,
        origin,
        multiple,
        false,
        List.of(),
        List.of(),
        List.of(),
        Set.of(),
        help);
  }
}
