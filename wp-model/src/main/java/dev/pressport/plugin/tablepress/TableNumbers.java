package dev.pressport.plugin.tablepress;

import dev.pressport.model.SiteIndex;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpJson;
import dev.pressport.render.Body;
import dev.pressport.settings.SiteOptions;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The entries of the tables by the numbers that pages use.
 *
 * @param entries the id of the entry of a table by its number; a number can be any word
 */
record TableNumbers(Map<String, Long> entries) {
  static final String OPTION = "tablepress_tables";
  static final String TYPE = "tablepress_table";

  /** The number of a table, which TablePress adds to export files. */
  static final String NUMBER = "_tablepress_export_table_id";

  TableNumbers {
    entries = Map.copyOf(entries);
  }

  /** Returns those of the site that a body belongs to. */
  static TableNumbers of(Body body) {
    return body.once(TableNumbers.class, () -> read(body));
  }

  private static TableNumbers read(Body body) {
    Map<String, Long> entries = new HashMap<>();
    SiteIndex index = body.index();
    for (long id : index.children(TYPE, 0)) {
      index
          .part(id)
          .map(part -> LooseValue.of(part.meta(), NUMBER).filled())
          .ifPresent(number -> entries.putIfAbsent(number, id));
    }
    LooseValue option = SiteOptions.of(body.site()).value(OPTION);
    String json = option.string();
    LooseValue tables =
        json == null ? option : LooseValue.of(PhpJson.decode(json).orElse(Value.NULL));
    tables
        .get("table_post")
        .map()
        .forEach(
            (number, id) -> {
              Long entry = LooseValue.of(id).id();
              if (entry != null) {
                entries.putIfAbsent(number, entry);
              }
            });
    return new TableNumbers(entries);
  }

  /** The id of the entry of a table; null when there is none with that number. */
  @Nullable Long entry(String number) {
    return entries.get(number.strip());
  }
}
