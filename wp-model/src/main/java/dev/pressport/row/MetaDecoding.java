package dev.pressport.row;

import dev.pressport.model.Metas;
import dev.pressport.model.Text;
import dev.pressport.php.PhpDecoded;
import dev.pressport.php.PhpLimits;
import dev.pressport.php.PhpSerialization;
import dev.pressport.problem.ItemProblems;
import java.util.List;

/** Decodes metas once, as WordPress's {@code maybe_unserialize()} does when they are read. */
public final class MetaDecoding {
  /** The edit lock of a user in the editor; WordPress's own export drops it too. */
  private static final String EDIT_LOCK = "_edit_lock";

  /** PHP's limits, reduced to fit into memory. */
  private static final PhpLimits LIMITS =
      new PhpLimits(
          PhpLimits.DEFAULT.depth(),
          (int) Math.min(PhpLimits.DEFAULT.bytes(), Runtime.getRuntime().maxMemory() / 32),
          PhpLimits.DEFAULT.nodes(),
          Math.min(PhpLimits.DEFAULT.expanded(), Runtime.getRuntime().maxMemory() / 8));

  private MetaDecoding() {}

  /**
   * Decodes without reporting problems and without the stored texts, for a reading whose problems
   * another one reports.
   */
  public static Metas decodeQuietly(List<Row.Meta> rows) {
    Metas metas = decode(rows, new ItemProblems(null, "", null));
    return new Metas(metas.values(), metas.raw(), metas.published());
  }

  /** Decodes all metas of an item, and keeps their stored texts. */
  public static Metas decode(List<Row.Meta> rows, ItemProblems problems) {
    Metas.Builder metas = new Metas.Builder();
    for (Row.Meta row : rows) {
      if (row.key().equals(EDIT_LOCK)) {
        continue;
      }
      if (row.value() instanceof Cell.Decoded decoded) {
        metas.addPublished(row.key(), decoded.value());
      } else if (row.value() instanceof Cell.Stored stored) {
        add(row.key(), stored.text(), metas, problems);
      }
    }
    return metas.build();
  }

  /** Returns whether a stored text is a serialized value that needs no repair. */
  public static boolean isWhole(String stored) {
    return PhpSerialization.decode(stored, LIMITS) instanceof PhpDecoded.Decoded;
  }

  private static void add(String key, Text stored, Metas.Builder metas, ItemProblems problems) {
    String field = "meta." + key;
    if (!stored.inline()) {
      metas.add(key, stored);
      problems.add(RowProblem.META_TOO_LARGE, field);
      return;
    }
    PhpDecoded decoded = PhpSerialization.decode(stored.string(), LIMITS);
    if (decoded instanceof PhpDecoded.Repaired repaired) {
      metas.addRepaired(key, repaired.value(), stored.string());
      problems.add(RowProblem.PHP_REPAIRED, field, repaired.repair());
      return;
    }
    if (decoded instanceof PhpDecoded.Decoded) {
      metas.addSerialized(key, decoded.value(), stored.string());
      return;
    }
    if (decoded instanceof PhpDecoded.Failed failed) {
      problems.addAt(RowProblem.PHP_BROKEN, field, failed.offset(), failed.reason());
    }
    metas.add(key, decoded.value());
  }
}
