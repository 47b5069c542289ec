package dev.pressport.export.parquet;

import static dev.pressport.problem.RefusalKind.target;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.RefusalKind;

/** Reasons not to write Parquet files. */
public final class ParquetRefusal implements CodeProvider {
  static final RefusalKind NO_DUCKDB =
      target(
          "no-duckdb",
          "DuckDB, which writes Parquet files, is not installed: there is no {0} in {1}.",
          "Get that file (85 MB, org.duckdb:duckdb_jdbc on Maven Central) and put it into that folder,"
              + " or set PRESSPORT_OPTIONAL to its folder. Other targets for analysis: sqlite, csv.");
}
