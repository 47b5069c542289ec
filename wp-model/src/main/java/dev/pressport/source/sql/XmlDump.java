package dev.pressport.source.sql;

import com.ctc.wstx.exc.WstxEOFException;
import com.ctc.wstx.stax.WstxInputFactory;
import dev.pressport.source.wxr.repair.SegmentXml;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * A dump in XML. In that of {@code mysqldump --xml} each {@code <row>} of a {@code <table_data>}
 * has a {@code <field>} for each column; in that of phpMyAdmin each {@code <table>} is a row and
 * has a {@code <column>} for each column.
 *
 * <p>Facts: client/mysqldump.cc, dump_table() and get_table_structure(); phpMyAdmin,
 * libraries/classes/Plugins/Export/ExportXml.php.
 */
final class XmlDump implements DumpParser {
  /** The elements that enclose a dump. */
  static final Set<String> ROOTS = Set.of("mysqldump", "pma_xml_export");

  private static final WstxInputFactory FACTORY = SegmentXml.hardened();

  private final XmlBytes bytes;
  private final ValueBuffer buffer;
  private final TableListener listener;

  XmlDump(InputStream in, ValueBuffer buffer, TableListener listener) {
    this.bytes = new XmlBytes(in);
    this.buffer = buffer;
    this.listener = listener;
  }

  @Override
  public long offset() {
    return bytes.offset();
  }

  @Override
  public long read() throws IOException {
    try {
      return read((XMLStreamReader2) FACTORY.createXMLStreamReader(bytes));
    } catch (XMLStreamException e) {
      return ended(e, 0);
    }
  }

  private long read(XMLStreamReader2 xml) throws IOException {
    XmlTables tables = new XmlTables(xml, buffer, listener);
    try {
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          tables.element(xml.getLocalName());
        } else if (event == XMLStreamConstants.END_ELEMENT && xml.getDepth() == 1) {
          return -1;
        }
      }
      return -1;
    } catch (XMLStreamException e) {
      return ended(e, tables.lastWhole());
    } catch (SqlSyntax e) {
      listener.fault(e.offset(), String.valueOf(e.getMessage()));
      return -1;
    }
  }

  private long ended(XMLStreamException e, long lastWhole) throws IOException {
    if (e instanceof WstxEOFException) {
      return lastWhole;
    }
    if (e.getNestedException() instanceof SqlSyntax syntax) {
      listener.fault(syntax.offset(), String.valueOf(syntax.getMessage()));
    } else if (e.getNestedException() instanceof IOException failure) {
      throw failure;
    } else {
      listener.fault(lastWhole, "it is not well-formed XML");
    }
    return -1;
  }
}
