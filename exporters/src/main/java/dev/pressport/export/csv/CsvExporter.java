package dev.pressport.export.csv;

import dev.pressport.export.ExportRequest;
import dev.pressport.export.ExportSession;
import dev.pressport.export.Exporter;
import dev.pressport.export.LayoutRequest;
import dev.pressport.export.MediaPlaces;
import dev.pressport.export.Renaming;
import dev.pressport.export.output.MediaFolder;
import dev.pressport.export.output.TypeFiles;
import dev.pressport.export.value.ContentForms;
import dev.pressport.option.Option;
import dev.pressport.option.Options;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes tables, for spreadsheets, statistics and the imports of other systems. */
public final class CsvExporter implements Exporter {
  static final Option<Preset> PRESET =
      Option.choice(
          "preset",
          Preset.NONE,
          "tables of everything, or a table of products for the importer of a shop");

  static final Option<Set<String>> COLUMNS =
      Option.names("columns", "the columns of entries and their order, such as id,title,url");

  static final Option<Boolean> WORKBOOK =
      Option.flag("workbook", "also write all tables as one workbook, site.xlsx");

  /** The tables that are written. */
  enum Preset {
    /** A table for each post type, and those beside them. */
    NONE,
    /** The products, for WooCommerce's product importer. */
    WOOCOMMERCE,
    /** The products, for Shopify's product import. */
    SHOPIFY
  }

  @Override
  public List<String> otherNames() {
    return List.of("excel", "xls", "xlsx", "spreadsheet", "sheets", "tsv");
  }

  @Override
  public String id() {
    return "csv";
  }

  @Override
  public String description() {
    return "CSV tables, one per post type, for spreadsheets and imports";
  }

  @Override
  public List<Option<?>> options() {
    return List.of(
        PRESET,
        COLUMNS,
        ContentForms.OPTION,
        WORKBOOK,
        CsvDialect.DELIMITER,
        CsvDialect.BOM,
        CsvDialect.FORMULAS);
  }

  @Override
  public boolean streams(String path, Options options) {
    return options.get(PRESET) == Preset.NONE
        ? path.startsWith(TypeFiles.FOLDER)
        : path.equals(ProductSession.FILE);
  }

  @Override
  public Optional<MediaPlaces> mediaPlaces(LayoutRequest request) {
    return request.options().get(PRESET) == Preset.NONE
        ? Optional.of(new MediaFolder())
        : Optional.empty();
  }

  @Override
  public Renaming renaming() {
    return Renaming.OF_FIELDS;
  }

  @Override
  public ExportSession open(ExportRequest request) throws IOException {
    return switch (request.options().get(PRESET)) {
      case NONE -> new CsvSession(request);
      case WOOCOMMERCE -> new ProductSession(request, new WooCommerceRows(request));
      case SHOPIFY -> new ProductSession(request, new ShopifyRows(request));
    };
  }
}
