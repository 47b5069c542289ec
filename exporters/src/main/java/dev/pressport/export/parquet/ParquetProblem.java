package dev.pressport.export.parquet;

import static dev.pressport.problem.ProblemKind.lossy;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.ProblemKind;

/** Problems of Parquet files. */
public final class ParquetProblem implements CodeProvider {
  static final ProblemKind PARQUET_TEXT_CUT =
      lossy("parquet-text-cut", "The text {0} has more than {1} characters. The rest is left out.")
          .counted("text too long for a row; cut", "texts too long for a row; cut")
          .means("Programs that read Parquet hold whole rows in memory.")
          .remedy("The whole text is in an export with --to json.");

  static final ProblemKind PARQUET_VALUE_LEFT_OUT =
      lossy("parquet-value-left-out", "The value {0} does not fit the type {1} of its column.")
          .counted(
              "value that does not fit the type of its column; left out",
              "values that do not fit the types of their columns; left out")
          .means("A column of a Parquet file has one type, such as a date in the years 1 to 9999.")
          .remedy("The value is in an export with --to json.");
}
