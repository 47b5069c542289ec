package dev.pressport.source.sql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Restores what plugins write into their dumps in place of the table prefix, NULL and binary
 * values. The prefix of the site is not in the dump, so it becomes that of a new WordPress.
 *
 * <p>Facts: WP STAGING, RowsExporter::writeQueryInsert() and DatabaseImporter; All-in-One WP
 * Migration, ai1wm_servmask_prefix(), which replaces the prefix in names of options and user metas.
 */
final class PrefixPlaceholders implements TableListener {
  private static final String PREFIX = "wp_";

  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "^(?:SERVMASK_PREFIX_(?:(?:BASE|MAIN)(?:SITE|PREFIX)_)?|\\{WPSTG_(?:TMP|FINAL)_PREFIX\\})");

  private static final byte[] NULL = octets("{WPSTG_NULL}");
  private static final byte[] BINARY = octets("{WPSTG_BINARY}");

  private final TableListener listener;

  PrefixPlaceholders(TableListener listener) {
    this.listener = listener;
  }

  private static byte[] octets(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static TableName restored(TableName name) {
    Matcher placeholder = PLACEHOLDER.matcher(name.table());
    return placeholder.find()
        ? new TableName(name.database(), placeholder.replaceFirst(PREFIX))
        : name;
  }

  @Override
  public void charset(String name) {
    listener.charset(name);
  }

  @Override
  public void create(TableName name, List<Column> columns) throws IOException {
    listener.create(restored(name), columns);
  }

  @Override
  public void drop(TableName name) throws IOException {
    listener.drop(restored(name));
  }

  @Override
  public void unread(TableName name, long rows) {
    listener.unread(restored(name), rows);
  }

  @Override
  public void load(LoadData data) {
    listener.load(data);
  }

  @Override
  public void fault(long offset, String why) {
    listener.fault(offset, why);
  }

  @Override
  public void lost(TableName name, String row, long offset) {
    listener.lost(restored(name), row, offset);
  }

  @Override
  public void repaired(TableName name) {
    listener.repaired(restored(name));
  }

  @Override
  public void unapplied(TableName name, String statement, long offset) {
    listener.unapplied(restored(name), statement, offset);
  }

  @Override
  public @Nullable Rows insert(TableName name, @Nullable List<String> columns, boolean replaces)
      throws IOException {
    TableName restored = restored(name);
    Rows rows = listener.insert(restored, columns, replaces);
    if (rows == null || restored.equals(name)) {
      return rows;
    }
    boolean named =
        name.table().endsWith(SiteTable.OPTIONS.suffix())
            || name.table().endsWith(SiteTable.USERMETA.suffix());
    return (values, offset) -> {
      List<@Nullable Object> row = new ArrayList<>(values.size());
      for (Object value : values) {
        row.add(value instanceof byte[] octets ? restored(octets, named) : value);
      }
      rows.row(row, offset);
    };
  }

  private static byte @Nullable [] restored(byte[] value, boolean named) {
    if (value.length == 0 || (value[0] != '{' && value[0] != 'S')) {
      return value;
    }
    if (begins(value, NULL)) {
      return value.length == NULL.length ? null : value;
    }
    String text = new String(value, StandardCharsets.ISO_8859_1);
    if (begins(value, BINARY)) {
      return unhex(value, text.substring(BINARY.length));
    }
    Matcher placeholder = PLACEHOLDER.matcher(text);
    return named && placeholder.find() ? octets(placeholder.replaceFirst(PREFIX)) : value;
  }

  private static boolean begins(byte[] value, byte[] start) {
    return value.length >= start.length
        && Arrays.equals(value, 0, start.length, start, 0, start.length);
  }

  private static byte[] unhex(byte[] value, String digits) {
    try {
      return HexFormat.of().parseHex(digits);
    } catch (IllegalArgumentException e) {
      return value;
    }
  }
}
