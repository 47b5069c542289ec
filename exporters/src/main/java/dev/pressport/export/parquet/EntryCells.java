package dev.pressport.export.parquet;

import dev.pressport.contentmodel.ContentType;
import dev.pressport.export.ExportRequest;
import dev.pressport.export.parquet.ColumnType.MapOf;
import dev.pressport.export.parquet.ColumnType.Plain;
import dev.pressport.export.table.FeaturedImage;
import dev.pressport.export.value.TermGroups;
import dev.pressport.html.Titles;
import dev.pressport.model.Entry;
import dev.pressport.model.NoDetails;
import dev.pressport.model.Value;
import dev.pressport.posttype.PostType;
import dev.pressport.posttype.PostTypes;
import dev.pressport.record.RecordValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of the entries of a type, and their cells. Safe for many threads. */
final class EntryCells {
  private final ExportRequest request;
  private final FieldTypes fields;
  private final ParquetTable table;

  /**
   * Creates the table.
   *
   * @param forms the names of the selected forms of the body
   * @param model of the type, where it is content
   */
  EntryCells(String type, List<String> forms, Optional<ContentType> model, ExportRequest request) {
    this.request = request;
    this.fields = new FieldTypes(model);
    Class<?> details =
        PostTypes.find(type).<Class<?>>map(PostType::detailsType).orElse(NoDetails.class);
    Map<String, ColumnType> types = new LinkedHashMap<>();
    ItemCells.itemTypes(Entry.class)
        .forEach(
            (name, column) -> {
              switch (name) {
                case "title" -> {
                  types.put(name, column);
                  types.put("titleHtml", column);
                }
                case "content" -> types.put(name, content(forms));
                case "featuredMediaId" -> {
                  types.put(name, column);
                  types.put("featuredMediaUrl", Plain.VARCHAR);
                }
                case "fields" -> {
                  types.put(name, fields.type());
                  types.put("otherFields", new MapOf(Plain.JSON));
                }
                case "details" -> types.put(name, ColumnType.struct(RecordTypes.of(details)));
                default -> types.put(name, column);
              }
            });
    types.put("public", Plain.BOOLEAN);
    this.table = new ParquetTable(types);
  }

  private static ColumnType content(List<String> forms) {
    Map<String, ColumnType> parts = new LinkedHashMap<>();
    parts.put("format", Plain.VARCHAR);
    parts.put("source", Plain.VARCHAR);
    forms.forEach(form -> parts.put(form, form.equals("blocks") ? Plain.JSON : Plain.VARCHAR));
    return ColumnType.struct(parts);
  }

  ParquetTable table() {
    return table;
  }

  /** Returns the cells of an entry with the forms of its body. */
  Map<String, Value> of(Entry entry, Map<String, Value> body) {
    Map<String, Value> cells = ItemCells.record(entry);
    ItemCells.shared(cells, entry.meta(), entry.fieldsMeta());
    cells.put("title", Value.of(Titles.line(entry.title(), entry.slug())));
    cells.put("titleHtml", Value.of(entry.title()));
    Map<String, Value> content = new LinkedHashMap<>();
    content.put("format", RecordValues.of(entry.content().format()));
    content.put("source", RecordValues.of(entry.content().origin()));
    content.putAll(body);
    cells.put("content", new Value.Dict(content));
    cells.put("featuredMediaUrl", RecordValues.of(FeaturedImage.of(entry, request)));
    cells.put("terms", RecordValues.of(TermGroups.flat(entry)));
    cells.put("fields", fields.defined(entry.fields()));
    cells.put("otherFields", fields.others(entry.fields()));
    cells.put("public", Value.of(request.isPublic(entry.id())));
    return cells;
  }
}
