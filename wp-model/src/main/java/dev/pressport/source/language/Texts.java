package dev.pressport.source.language;

import dev.pressport.language.FieldLanguages;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.php.PhpDecoded;
import dev.pressport.php.PhpSerialization;
import dev.pressport.php.PhpSerializer;
import dev.pressport.row.Cell;
import dev.pressport.row.Row;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Texts and values in one of their languages. */
record Texts(FieldLanguages fields) {

  /**
   * Returns a text in a language: in the main one where it lacks that, else in the first it has;
   * the same text when it has no marks.
   */
  String in(String text, String language) {
    Map<String, String> texts = fields.texts(text);
    if (texts.isEmpty()) {
      return text;
    }
    String first = texts.values().iterator().next();
    String main = texts.getOrDefault(fields.mainLanguage(), first);
    return texts.getOrDefault(language, main);
  }

  /** Returns a value with all texts in a language. */
  Value in(Value value, String language) {
    if (value instanceof Text text) {
      return !text.inline() || !fields.maybe(text.string())
          ? value
          : Text.of(in(text.string(), language));
    }
    if (value instanceof Value.Array array) {
      return new Value.Array(array.items().stream().map(item -> in(item, language)).toList());
    }
    if (value instanceof Value.Dict dict) {
      Map<String, Value> entries = new LinkedHashMap<>();
      dict.entries().forEach((key, item) -> entries.put(key, in(item, language)));
      return new Value.Dict(entries);
    }
    return value;
  }

  /** Returns a cell with all texts in a language; the same when none has marks. */
  Cell in(Cell cell, String language) {
    if (cell instanceof Cell.Decoded decoded) {
      return languages(decoded.value()).isEmpty()
          ? cell
          : new Cell.Decoded(in(decoded.value(), language));
    }
    if (!(cell instanceof Cell.Stored stored) || !maybe(stored)) {
      return cell;
    }
    String text = stored.text().string();
    if (!PhpSerialization.isSerialized(text)) {
      return Cell.stored(in(text, language));
    }
    Value value = value(stored);
    return languages(value).isEmpty()
        ? cell
        : Cell.stored(PhpSerializer.serialize(in(value, language)));
  }

  /** Returns whether a text of a row could be in several languages, after a quick look. */
  boolean maybe(Row row) {
    return anyMaybe(row.columns().values())
        || row.metas().stream().anyMatch(meta -> maybe(meta.value()))
        || row.terms().stream().anyMatch(term -> fields.maybe(term.name()))
        || row.attached().values().stream()
            .flatMap(List::stream)
            .anyMatch(cells -> anyMaybe(cells.values()));
  }

  private boolean anyMaybe(Collection<Cell> cells) {
    for (Cell cell : cells) {
      if (maybe(cell)) {
        return true;
      }
    }
    return false;
  }

  private boolean maybe(Cell cell) {
    return cell instanceof Cell.Stored stored ? maybe(stored) : cell instanceof Cell.Decoded;
  }

  /** Returns the languages of a cell; empty when it has no marks. */
  Set<String> languages(@Nullable Cell cell) {
    if (cell instanceof Cell.Stored stored) {
      return maybe(stored) ? languages(value(stored)) : Set.of();
    }
    return cell instanceof Cell.Decoded decoded ? languages(decoded.value()) : Set.of();
  }

  private Set<String> languages(Value value) {
    Set<String> found = new LinkedHashSet<>();
    if (value instanceof Text text && text.inline()) {
      found.addAll(fields.texts(text.string()).keySet());
    } else if (value instanceof Value.Array array) {
      array.items().forEach(item -> found.addAll(languages(item)));
    } else if (value instanceof Value.Dict dict) {
      dict.entries().values().forEach(item -> found.addAll(languages(item)));
    }
    return found;
  }

  /** Returns the value of a cell in a language. */
  Value value(Cell cell, String language) {
    Value value =
        cell instanceof Cell.Stored stored ? value(stored) : ((Cell.Decoded) cell).value();
    return in(value, language);
  }

  private static Value value(Cell.Stored stored) {
    PhpDecoded decoded = PhpSerialization.decode(stored.text().string());
    return decoded instanceof PhpDecoded.Failed ? stored.text() : decoded.value();
  }

  private boolean maybe(Cell.Stored stored) {
    return stored.text().inline() && fields.maybe(stored.text().string());
  }
}
