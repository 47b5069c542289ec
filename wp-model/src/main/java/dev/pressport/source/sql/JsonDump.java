package dev.pressport.source.sql;

import com.fasterxml.jackson.core.JacksonException;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.source.json.JsonValues;
import dev.pressport.source.json.MalformedJsonException;
import dev.pressport.source.sql.TableListener.TableName;
import dev.pressport.work.TextFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A dump in JSON by phpMyAdmin: a list of objects, of which those with the {@code type} table have
 * the list {@code data} with an object for each row.
 *
 * <p>Facts: phpMyAdmin, libraries/classes/Plugins/Export/ExportJson.php.
 */
final class JsonDump implements DumpParser {
  /** The beginning of messages for each place at which JSON can end too early. */
  private static final String END = "Unexpected end-of-input";

  private final JsonValues json;
  private final TextFiles files;
  private final ValueBuffer buffer;
  private final TableListener listener;
  private final NamedRows rows;
  private String type = "";
  private String name = "";
  private String database = "";
  private long lastWhole;

  /**
   * @param folder of the work, for long texts
   * @param longest the length above which a text is kept there
   */
  JsonDump(InputStream in, ValueBuffer buffer, TableListener listener, Path folder, int longest)
      throws IOException {
    this.files = new TextFiles(folder.resolve("json"));
    this.json = new JsonValues(new JsonBytes(in), files, longest);
    this.buffer = buffer;
    this.listener = listener;
    this.rows = new NamedRows(listener);
  }

  @Override
  public long offset() {
    return json.offset();
  }

  @Override
  public long read() throws IOException {
    try (files;
        json) {
      json.nextElements(
          () -> {
            type = "";
            name = "";
            json.fields(this::part);
          });
    } catch (SqlSyntax e) {
      listener.fault(e.offset(), String.valueOf(e.getMessage()));
    } catch (JacksonException e) {
      if (e.getOriginalMessage().startsWith(END)) {
        return lastWhole;
      }
      listener.fault(lastWhole, "it is not valid JSON");
    } catch (MalformedJsonException e) {
      listener.fault(lastWhole, "it is not the JSON of phpMyAdmin");
    } catch (CharacterCodingException e) {
      listener.fault(lastWhole, "it is not in UTF-8");
    }
    return -1;
  }

  private void part(String key) throws IOException {
    switch (key) {
      case "type" -> type = string(json.nextScalar());
      case "name" -> name = string(json.nextScalar());
      case "database" -> database = string(json.nextScalar());
      case "data" -> {
        if (type.equals("table")) {
          json.nextElements(this::row);
        } else {
          json.skip();
        }
      }
      default -> json.skip();
    }
  }

  private static String string(Value value) {
    return value instanceof Text text && text.inline() ? text.string() : "";
  }

  private void row() throws IOException {
    boolean wanted = rows.begin(new TableName(database, name), offset());
    json.fields(
        column -> {
          if (wanted) {
            rows.add(column, octets(json.nextScalar()));
          } else {
            json.skip();
          }
        });
    rows.end();
    lastWhole = offset();
  }

  private @Nullable Object octets(Value value) throws IOException {
    buffer.reset();
    if (value instanceof Text text) {
      if (text.inline()) {
        append(text.string());
      } else {
        append(text);
      }
    } else if (value instanceof Value.Int number) {
      append(Long.toString(number.value()));
    } else if (value instanceof Value.Decimal number) {
      append(Double.toString(number.value()));
    } else if (value instanceof Value.Bool truth) {
      append(truth.value() ? "1" : "0");
    } else {
      return null;
    }
    return buffer.end();
  }

  private void append(String text) throws IOException {
    byte[] octets = text.getBytes(StandardCharsets.UTF_8);
    buffer.append(octets, 0, octets.length);
  }

  private void append(Text text) throws IOException {
    OutputStream octets =
        new OutputStream() {
          @Override
          public void write(int octet) throws IOException {
            buffer.append(octet);
          }

          @Override
          public void write(byte[] more, int from, int count) throws IOException {
            buffer.append(more, from, count);
          }
        };
    try (Reader reader = text.reader();
        Writer writer = new OutputStreamWriter(octets, StandardCharsets.UTF_8)) {
      reader.transferTo(writer);
    }
  }
}
