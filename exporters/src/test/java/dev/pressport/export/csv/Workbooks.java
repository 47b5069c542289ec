package dev.pressport.export.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads workbooks. */
final class Workbooks {
  private Workbooks() {}

  /** The files in a workbook. */
  static Map<String, String> parts(Path workbook) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (InputStream in = zip.getInputStream(entry)) {
          parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return parts;
  }

  private static Document xml(Map<String, String> parts, String name) {
    return Jsoup.parse(parts.getOrDefault(name, ""), Parser.xmlParser());
  }

  /** The names of the sheets. */
  static List<String> sheets(Map<String, String> parts) {
    return xml(parts, "xl/workbook.xml").select("sheet").eachAttr("name");
  }

  /** The texts of the cells that are not empty. */
  static List<List<String>> rows(Map<String, String> parts, String sheet) {
    int number = sheets(parts).indexOf(sheet) + 1;
    List<List<String>> rows = new ArrayList<>();
    for (Element row : xml(parts, "xl/worksheets/sheet" + number + ".xml").select("row")) {
      List<String> cells = new ArrayList<>();
      for (Element cell : row.select("c")) {
        cells.add(cell.wholeText());
      }
      rows.add(cells);
    }
    return rows;
  }

  /** The XML of a sheet. */
  static String xmlOf(Map<String, String> parts, String sheet) {
    return parts.getOrDefault(
        "xl/worksheets/sheet" + (sheets(parts).indexOf(sheet) + 1) + ".xml", "");
  }
}
