package dev.pressport.export.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookFileTest {
  @TempDir private Path temp;

  /** What is written into a workbook. */
  private interface Content {
    void into(WorkbookFile workbook) throws IOException;
  }

  private Map<String, String> parts(int mostRows, Content content) throws IOException {
    Path file = temp.resolve("test.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        WorkbookFile workbook = new WorkbookFile(out, mostRows)) {
      content.into(workbook);
      workbook.finish();
    }
    return Workbooks.parts(file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(1)", "\t=1", "=1+1"})
  void keepsFormulasAsTexts(String text) throws IOException {
    Map<String, String> parts =
        parts(
            100,
            workbook -> {
              workbook.begin("post", List.of("title"));
              workbook.beginRow();
              workbook.cell(text);
            });

    assertThat(Workbooks.rows(parts, "post")).containsExactly(List.of("title"), List.of(text));
    assertThat(Workbooks.xmlOf(parts, "post")).doesNotContain("<f>").contains("inlineStr");
  }

  @Test
  void goesOnInAnotherSheetWhereOneIsFull() throws IOException {
    Map<String, String> parts =
        parts(
            4,
            workbook -> {
              workbook.begin("post", List.of("id"));
              for (int i = 0; i < 7; i++) {
                workbook.beginRow();
                workbook.cell(i);
              }
            });

    assertThat(Workbooks.sheets(parts)).containsExactly("post", "post (2)", "post (3)");
    assertThat(Workbooks.rows(parts, "post (3)")).containsExactly(List.of("id"), List.of("6"));
  }

  @Test
  void namesSheetsAsExcelAllows() throws IOException {
    Map<String, String> parts =
        parts(
            10,
            workbook -> {
              for (String name :
                  List.of(
                      "a/b:c*d?[e]\\",
                      "history",
                      "",
                      "'quoted'",
                      "a_post_type_with_a_name_that_is_long",
                      "a_post_type_with_a_name_that_is_LONGER")) {
                workbook.begin(name, List.of("id"));
              }
            });

    assertThat(Workbooks.sheets(parts))
        .containsExactly(
            "a_b_c_d__e__",
            "_history",
            "_",
            "_quoted_",
            "a_post_type_with_a_name_that_is",
            "a_post_type_with_a_name_tha (2)")
        .allSatisfy(name -> assertThat(name).hasSizeBetween(1, 31));
  }

  @Test
  void freezesTheHeader() throws IOException {
    Map<String, String> parts = parts(10, workbook -> workbook.begin("post", List.of("id")));

    assertThat(Workbooks.xmlOf(parts, "post")).contains("state=\"frozen\"", "ySplit=\"1\"");
  }

  @Test
  void writesNumbersTruthValuesAndDates() throws IOException {
    Map<String, String> parts =
        parts(
            10,
            workbook -> {
              workbook.begin("post", List.of("id", "protected", "date", "dateUtc", "date"));
              workbook.beginRow();
              workbook.cell(12);
              workbook.cell(true);
              workbook.cell("2024-01-31T12:00:00");
              workbook.cell("2024-01-31T11:00:00Z");
              workbook.cell("1899-01-01T00:00:00");
            });

    assertThat(Workbooks.rows(parts, "post").get(1))
        .containsExactly("12", "1", "45322.5", "2024-01-31T11:00:00Z", "1899-01-01T00:00:00");
  }

  @Test
  void replacesWhatXmlCannotHold() {
    assertThat(WorkbookFile.plain("a\u0000b\u001fc")).isEqualTo("a\u2400b\u241fc");
    assertThat(WorkbookFile.plain("a\r\nb\rc\td")).isEqualTo("a\nb\nc\td");
    assertThat(WorkbookFile.plain("\ud83e\udded \ud83e \uffff"))
        .isEqualTo("\ud83e\udded \ufffd \ufffd");
    assertThat(WorkbookFile.plain("_x0041_")).isEqualTo("_x005F_x0041_");
  }
}
