package dev.pressport.export.parquet;

import dev.pressport.export.ExportRequest;
import dev.pressport.export.parquet.ColumnType.ListOf;
import dev.pressport.export.parquet.ColumnType.MapOf;
import dev.pressport.export.parquet.ColumnType.Plain;
import dev.pressport.export.table.BodyLinks;
import dev.pressport.export.table.FieldNote;
import dev.pressport.export.table.MetaRow;
import dev.pressport.model.Author;
import dev.pressport.model.Comment;
import dev.pressport.model.Item;
import dev.pressport.model.Menu;
import dev.pressport.model.Metas;
import dev.pressport.model.Site;
import dev.pressport.model.Term;
import dev.pressport.model.Value;
import dev.pressport.record.Component;
import dev.pressport.record.RecordValues;
import dev.pressport.settings.SiteOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of everything but entries, and their cells. */
final class ItemCells {
  static final ParquetTable AUTHORS = new ParquetTable(itemTypes(Author.class));
  static final ParquetTable TERMS = new ParquetTable(itemTypes(Term.class));
  static final ParquetTable COMMENTS = new ParquetTable(itemTypes(Comment.class));
  static final ParquetTable LINKS = new ParquetTable(RecordTypes.of(BodyLinks.BodyLink.class));
  static final ParquetTable MENUS = new ParquetTable(RecordTypes.of(Menu.class));
  static final ParquetTable FILES =
      new ParquetTable(RecordTypes.of(ParquetSession.CopiedFile.class));
  static final ParquetTable OPTIONS =
      new ParquetTable(ordered("name", Plain.VARCHAR, "value", Plain.JSON));
  static final ParquetTable SITE = new ParquetTable(siteTypes());

  private static final String META = "meta";
  private static final String META_RAW = "metaRaw";
  private static final String FIELDS_META = "fieldsMeta";

  private final ExportRequest request;

  ItemCells(ExportRequest request) {
    this.request = request;
  }

  private static Map<String, ColumnType> ordered(Object... namesAndTypes) {
    Map<String, ColumnType> types = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTypes.length; i += 2) {
      types.put((String) namesAndTypes[i], (ColumnType) namesAndTypes[i + 1]);
    }
    return types;
  }

  private static Map<String, ColumnType> siteTypes() {
    Map<String, ColumnType> types = RecordTypes.of(Site.class);
    types.keySet().removeAll(List.of("options", "fields"));
    types.put("timezone", Plain.VARCHAR);
    types.put("permalinks", Plain.VARCHAR);
    types.put("frontPageId", Plain.BIGINT);
    types.put("postsPageId", Plain.BIGINT);
    types.put("sticky", new ListOf(Plain.BIGINT));
    types.put("theme", Plain.VARCHAR);
    types.put("plugins", new ListOf(Plain.VARCHAR));
    return types;
  }

  /** The types of an item's columns; those that all kinds of items share are alike. */
  static Map<String, ColumnType> itemTypes(Class<?> type) {
    Map<String, ColumnType> types = new LinkedHashMap<>();
    RecordTypes.of(type)
        .forEach(
            (name, column) -> {
              switch (name) {
                case "meta" -> {
                  types.put(name, column);
                  types.put("metaRaw", new MapOf(new MapOf(Plain.VARCHAR)));
                }
                case "fieldsMeta" ->
                    types.put(name, new ListOf(ColumnType.struct(RecordTypes.of(FieldNote.class))));
                default -> types.put(name, column);
              }
            });
    return types;
  }

  ParquetTable tableOf(Item item) {
    return item instanceof Author ? AUTHORS : item instanceof Term ? TERMS : COMMENTS;
  }

  /** Returns the cells of an author, a term or a comment. */
  Map<String, Value> of(Item item) {
    Map<String, Value> cells = record((Record) item);
    shared(cells, item.meta(), fieldsMeta(item));
    return cells;
  }

  private static Map<String, Value> fieldsMeta(Item item) {
    if (item instanceof Author author) {
      return author.fieldsMeta();
    }
    return item instanceof Term term ? term.fieldsMeta() : ((Comment) item).fieldsMeta();
  }

  /** Sets the cells that all kinds of items have in another form than their records. */
  static void shared(Map<String, Value> cells, Metas metas, Map<String, Value> fieldsMeta) {
    Map<String, Value> raw = new LinkedHashMap<>();
    for (MetaRow meta : MetaRow.of(metas)) {
      if (meta.stored() != null) {
        Map<String, Value> stored = new LinkedHashMap<>();
        if (raw.get(meta.key()) instanceof Value.Dict before) {
          stored.putAll(before.entries());
        }
        stored.put(Integer.toString(meta.index()), Value.of(meta.stored()));
        raw.put(meta.key(), new Value.Dict(stored));
      }
    }
    cells.put(META, RecordValues.of(metas));
    cells.put(META_RAW, new Value.Dict(raw));
    cells.put(FIELDS_META, RecordValues.of(FieldNote.of(fieldsMeta)));
  }

  /** Returns the components of a record. */
  static Map<String, Value> record(Record parts) {
    Map<String, Value> cells = new LinkedHashMap<>();
    for (Component component : Component.of(parts.getClass())) {
      cells.put(component.name(), RecordValues.of(component.in(parts)));
    }
    return cells;
  }

  /** Returns the cells of the only row about the site. */
  Map<String, Value> site() {
    Map<String, Value> cells = record(request.site());
    SiteOptions options = SiteOptions.of(request.site());
    cells.put("timezone", RecordValues.of(options.timezone()));
    cells.put("permalinks", RecordValues.of(options.permalinks()));
    cells.put("frontPageId", RecordValues.of(options.frontPageId()));
    cells.put("postsPageId", RecordValues.of(options.postsPageId()));
    cells.put("sticky", RecordValues.of(request.index().sticky().stream().sorted().toList()));
    cells.put("theme", RecordValues.of(options.theme()));
    cells.put("plugins", RecordValues.of(options.plugins()));
    return cells;
  }
}
