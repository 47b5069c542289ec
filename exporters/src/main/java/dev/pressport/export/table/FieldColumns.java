package dev.pressport.export.table;

import dev.pressport.acf.AcfSchema;
import dev.pressport.contentmodel.NameChoices;
import dev.pressport.export.ExportRequest;
import dev.pressport.export.value.RecordPath;
import java.util.ArrayList;
import java.util.List;

/** The custom fields of the entries of a type as columns, under the names that the user chose. */
public final class FieldColumns {
  private FieldColumns() {}

  /** Returns the columns of a type. */
  public static RecordTable of(String type, ExportRequest request, AcfSchema acf) {
    NameChoices chosen = request.mapping().fieldsOf(type);
    return new RecordTable(
        acf.paths(type).stream()
            .filter(path -> !chosen.drops(path.get(0)))
            .map(path -> new RecordPath(mapped(path, chosen)))
            .toList());
  }

  private static List<String> mapped(List<String> path, NameChoices chosen) {
    List<String> mapped = new ArrayList<>(path);
    mapped.set(0, chosen.of(path.get(0)));
    return mapped;
  }
}
