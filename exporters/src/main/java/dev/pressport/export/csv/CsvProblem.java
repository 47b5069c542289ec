package dev.pressport.export.csv;

import static dev.pressport.problem.ProblemKind.lossy;
import static dev.pressport.problem.ProblemKind.note;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.ProblemKind;

/** Problems of tables. */
public final class CsvProblem implements CodeProvider {
  static final ProblemKind OPTIONS_JOINED =
      lossy(
              "options-joined",
              "The variations differ in more than three attributes. The last ones are joined into"
                  + " one option.")
          .counted(
              "product with more than three options; the last ones are joined",
              "products with more than three options; the last ones are joined")
          .means("Shopify allows three options for a product.")
          .remedy("Check the third option of these products after the import.");

  static final ProblemKind CELL_CUT =
      note(
              "cell-cut",
              "The cell {0} has more than {1} characters. The workbook has only these; the CSV"
                  + " file has all.")
          .counted(
              "cell too long for the workbook; the CSV file has all of it",
              "cells too long for the workbook; the CSV files have all of them")
          .means("A cell of a workbook holds 32,767 characters.");
}
