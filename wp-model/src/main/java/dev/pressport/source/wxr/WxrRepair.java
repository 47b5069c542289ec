package dev.pressport.source.wxr;

import dev.pressport.source.Location;
import dev.pressport.source.Match;
import dev.pressport.source.SourceUnreadable;
import dev.pressport.source.file.Document;
import dev.pressport.source.file.Documents;
import dev.pressport.source.wxr.repair.FileRepair;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The repair of an export file, plain or packed, into a new file. */
public final class WxrRepair {
  private WxrRepair() {}

  /**
   * Writes a well-formed copy of an export file, in which only the broken places differ.
   *
   * @param to the new file; one that is there is replaced
   * @throws SourceUnreadable when it is no export file, or more than one
   */
  public static FileRepair.Result repair(
      Location.OnDisk from, Path to, FileRepair.Listener listener) throws IOException {
    Document document = document(from);
    FileRepair.Result result;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to), 1 << 16)) {
      result = FileRepair.repair(() -> document.opener().open(read -> {}), out, listener);
    }
    check(document, to);
    return result;
  }

  private static Document document(Location.OnDisk from) throws IOException {
    Document only = null;
    SourceUnreadable refusal = null;
    for (Document document : Documents.of(from)) {
      Optional<Match> match = WxrDetector.document(document);
      if (match.isEmpty()) {
        continue;
      }
      if (match.get().refusal().isPresent()) {
        refusal = match.get().refusal().get();
      } else if (only != null) {
        throw new SourceUnreadable(WxrRefusal.SEVERAL_EXPORT_FILES, from.name());
      } else {
        only = document;
      }
    }
    if (only == null) {
      throw refusal == null
          ? new SourceUnreadable(WxrRefusal.NO_EXPORT_FILE, from.name())
          : refusal;
    }
    return only;
  }

  /** Reads the new file as every XML reader does. */
  private static void check(Document document, Path file) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      XMLStreamReader reader = factory.createXMLStreamReader(in);
      while (reader.hasNext()) {
        reader.next();
      }
    } catch (XMLStreamException e) {
      SourceUnreadable refused = new SourceUnreadable(WxrRefusal.NOT_REPAIRED, document.name());
      refused.initCause(e);
      throw refused;
    }
  }
}
