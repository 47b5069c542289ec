package dev.pressport.export.csv;

import static dev.pressport.problem.ProblemKind.lossy;

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
}
