package dev.pressport.source.sql;

import dev.pressport.source.sql.TableListener.Column;
import dev.pressport.source.sql.TableListener.TableName;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** The tables and rows in an XML dump, element by element. */
final class XmlTables {
  private static final int LONGEST_STRUCTURE = 1 << 20;
  private static final int MOST_COLUMNS = 4096;

  private final XMLStreamReader2 xml;
  private final ValueBuffer buffer;
  private final TableListener listener;
  private final NamedRows rows;
  private String database = "";
  private String table = "";
  private long lastWhole;

  XmlTables(XMLStreamReader2 xml, ValueBuffer buffer, TableListener listener) {
    this.xml = xml;
    this.buffer = buffer;
    this.listener = listener;
    this.rows = new NamedRows(listener);
  }

  /** Returns where the last whole row or table ends. */
  long lastWhole() {
    return lastWhole;
  }

  /** Reads an element that has begun, or only its beginning. */
  void element(String name) throws IOException, XMLStreamException {
    switch (name) {
      case "pma_xml_export" -> declare(xml.getCharacterEncodingScheme());
      case "database", "pma:database" -> database = attribute("name");
      case "table_structure" -> structure(attribute("name"));
      case "table_data" -> table = attribute("name");
      case "pma:table" -> create();
      case "row" -> row(table, false);
      case "table" -> row(attribute("name"), true);
      default -> {}
    }
  }

  private String attribute(String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null
        ? ""
        : new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  /** phpMyAdmin can write the text in an encoding other than that of the database. */
  private void declare(@Nullable String encoding) {
    String name = encoding == null ? "" : encoding.toUpperCase(Locale.ROOT);
    if (name.equals("ISO-8859-1") || name.equals("WINDOWS-1252")) {
      listener.charset("LATIN1");
    } else if (name.startsWith("WINDOWS-")) {
      listener.charset(name.replace("WINDOWS-", "CP"));
    }
  }

  private void structure(String of) throws IOException, XMLStreamException {
    List<String> names = new ArrayList<>();
    String charset = "";
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      depth +=
          event == XMLStreamConstants.START_ELEMENT
              ? 1
              : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("field") && names.size() < MOST_COLUMNS) {
        names.add(attribute("Field"));
      } else if (xml.getLocalName().equals("options")) {
        charset = attribute("Collation").split("_", 2)[0].toUpperCase(Locale.ROOT);
      }
    }
    String ofTable = charset;
    listener.create(
        new TableName(database, of),
        names.stream().map(name -> new Column(name, ofTable)).toList());
    lastWhole = end();
  }

  /** Reads the CREATE TABLE that phpMyAdmin writes for a table. */
  private void create() throws IOException, XMLStreamException {
    ByteArrayOutputStream sql = new ByteArrayOutputStream();
    sql.writeBytes(
        ("USE `" + database.replace("`", "``") + "`;\n").getBytes(StandardCharsets.UTF_8));
    text(
        (octets, from, count) -> {
          if (sql.size() + count > LONGEST_STRUCTURE) {
            throw new SqlSyntax("the structure of a table is too long", lastWhole);
          }
          sql.write(octets, from, count);
        });
    new DumpReader(new DumpBytes(new ByteArrayInputStream(sql.toByteArray())), buffer, listener)
        .read();
    lastWhole = end();
  }

  private void row(String of, boolean phpMyAdmin) throws IOException, XMLStreamException {
    boolean wanted =
        rows.begin(new TableName(database, of), xml.getLocationInfo().getStartingCharOffset());
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (!wanted) {
        xml.skipElement();
        continue;
      }
      String column = attribute("name");
      Object value = value();
      boolean absent = phpMyAdmin && value instanceof byte[] octets && isNull(of, column, octets);
      rows.add(column, absent ? null : value);
    }
    rows.end();
    lastWhole = end();
  }

  /**
   * Returns whether a value is NULL, for which phpMyAdmin writes the word. Of WordPress's own
   * tables only the metas have columns that may be NULL.
   */
  private static boolean isNull(String table, String column, byte[] octets) {
    return new String(octets, StandardCharsets.ISO_8859_1).equals("NULL")
        && (column.startsWith("meta_")
            || SiteTable.ofWordPress().stream().noneMatch(known -> table.endsWith(known.suffix())));
  }

  private @Nullable Object value() throws IOException, XMLStreamException {
    boolean absent = "true".equals(xml.getAttributeValue(null, "xsi:nil"));
    boolean hex = "xs:hexBinary".equals(xml.getAttributeValue(null, "xsi:type"));
    buffer.reset();
    text(hex ? new HexSink(buffer) : buffer);
    Object value = buffer.end();
    return absent ? null : value;
  }

  /** Reads the text of an element to its end. */
  private void text(OctetSink sink) throws IOException, XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE, XMLStreamConstants.CDATA ->
            XmlBytes.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength(), sink);
        default -> {}
      }
    }
  }

  private long end() throws XMLStreamException {
    return xml.getLocationInfo().getEndingCharOffset();
  }
}
