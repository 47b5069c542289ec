package dev.pressport.export.sqlite;

import dev.pressport.acf.AcfSchema;
import dev.pressport.export.ExportRequest;
import dev.pressport.export.table.ColumnMeanings;
import dev.pressport.export.table.FieldColumns;
import dev.pressport.export.table.RecordTable;
import dev.pressport.export.value.RecordPath;
import dev.pressport.model.Entry;
import dev.pressport.model.NoDetails;
import dev.pressport.model.Value;
import dev.pressport.posttype.PostType;
import dev.pressport.posttype.PostTypes;
import dev.pressport.record.RecordValues;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The table of one post type: its custom fields and details.
 *
 * @param fields the custom fields that have a column
 * @param details the details that have one
 * @param others the custom fields beyond those, which share the last column
 */
record TypeTable(
    String type, Table table, RecordTable fields, RecordTable details, RecordTable others) {
  /** SQLite stops at 2,000, and a view of the type needs some more. */
  private static final int MOST_COLUMNS = 1000;

  static TypeTable of(String type, String name, ExportRequest request, AcfSchema acf) {
    Class<?> record =
        PostTypes.find(type).<Class<?>>map(PostType::detailsType).orElse(NoDetails.class);
    RecordTable details = RecordTable.of(record);
    RecordTable all = FieldColumns.of(type, request, acf);
    int most = Math.min(all.paths().size(), MOST_COLUMNS);
    RecordTable fields = new RecordTable(all.paths().subList(0, most));
    RecordTable others = new RecordTable(all.paths().subList(most, all.paths().size()));
    Table table =
        Table.of(name, "The custom fields and details of entries of the type " + type, "entry_id")
            .with("entry_id", Column.INTEGER, "the entry", "entries(id)");
    Set<String> taken = new HashSet<>();
    for (RecordPath path : fields.paths()) {
      table =
          table.with(
              SqlName.unique("field_" + SqlName.of(path.name()), taken),
              Column.ANY,
              "the custom field " + path.name());
    }
    for (RecordPath path : details.paths()) {
      table =
          table.with(
              SqlName.unique("detail_" + SqlName.of(path.name()), taken),
              Column.typeOf(record, path.keys()),
              ColumnMeanings.ofDetails(type, path.keys()).orElse(""));
    }
    if (!others.paths().isEmpty()) {
      table = table.with("other_fields", Column.TEXT, "all further custom fields, as JSON");
    }
    return new TypeTable(type, table, fields, details, others);
  }

  /** Returns the row of an entry. */
  Row row(Entry entry) {
    List<Value> cells = new ArrayList<>();
    cells.add(Value.of(entry.id()));
    cells.addAll(fields.row(entry.fields()));
    cells.addAll(details.row(entry.details()));
    if (!others.paths().isEmpty()) {
      Map<String, Value> rest = new LinkedHashMap<>();
      Value tree = RecordValues.of(entry.fields());
      for (RecordPath path : others.paths()) {
        Value value = path.in(tree);
        if (!(value instanceof Value.Null)) {
          rest.put(path.name(), value);
        }
      }
      cells.add(rest.isEmpty() ? Value.NULL : new Value.Dict(rest));
    }
    return new Row(table, cells);
  }
}
