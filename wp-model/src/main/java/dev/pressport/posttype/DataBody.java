package dev.pressport.posttype;

import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpDecoded;
import dev.pressport.php.PhpJson;
import dev.pressport.php.PhpSerialization;
import dev.pressport.problem.ItemProblems;
import dev.pressport.row.RowProblem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The body of an entry that holds data instead of text. */
final class DataBody {
  private static final String FIELD = "content";

  private DataBody() {}

  /** The stored body; null when there is none, or one too large for memory. */
  static @Nullable String stored(DetailsRequest request) {
    Text raw = request.entry().content().raw();
    return raw != null && raw.inline() ? raw.string() : null;
  }

  /** The stored body that must be read as a whole; reports a problem when it is too large. */
  static @Nullable String whole(DetailsRequest request) {
    Text raw = request.entry().content().raw();
    if (raw != null && !raw.inline()) {
      tellUnread("is too large to be read", request.problems());
    }
    return stored(request);
  }

  /** A body of JSON. */
  static LooseValue json(DetailsRequest request) {
    String stored = whole(request);
    if (stored == null || stored.isBlank()) {
      return LooseValue.NONE;
    }
    Optional<Value> value = PhpJson.decode(stored);
    if (value.isEmpty()) {
      tellUnread("is not valid JSON", request.problems());
    }
    return value.map(LooseValue::of).orElse(LooseValue.NONE);
  }

  /** A PHP-serialized body. */
  static LooseValue serialized(DetailsRequest request) {
    String stored = whole(request);
    if (stored == null || stored.isBlank()) {
      return LooseValue.NONE;
    }
    PhpDecoded decoded = PhpSerialization.decode(stored);
    if (decoded instanceof PhpDecoded.Repaired repaired) {
      request.problems().add(RowProblem.PHP_REPAIRED, FIELD, repaired.repair());
    }
    LooseValue value = LooseValue.of(decoded.value());
    if (!value.isArray()) {
      tellUnread("is not a PHP array", request.problems());
      return LooseValue.NONE;
    }
    return value;
  }

  private static void tellUnread(String why, ItemProblems problems) {
    problems.add(PostTypeProblem.DETAILS_UNREAD, FIELD, why);
  }
}
