package dev.pressport.source.sql;

import static dev.pressport.problem.ProblemDescription.note;
import static dev.pressport.problem.ProblemDescription.skipped;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.ProblemDescription;
import dev.pressport.problem.ProblemDescription.Topic;
import dev.pressport.problem.ProblemKind;
import java.util.List;

/** Problems of dumps and databases. */
enum SqlProblem implements ProblemKind {
  DUMP_BROKEN(
      skipped("The rows from here to the end of the statement cannot be read: {0}.")
          .counted(
              "damaged statement of the dump; its rows are missing",
              "damaged statements of the dump; their rows are missing")
          .means(
              "A statement of the dump is not valid SQL. Its rows from this place on are"
                  + " missing.")
          .remedy("Make the dump again.")),
  ORPHANS(
      note("Rows without an owner: {1} ({0}).")
          .on(Topic.ABSENCE)
          .counted(
              "Rows whose owner was deleted; problems.ndjson lists them",
              "Rows whose owner was deleted; problems.ndjson lists them")
          .means(
              "WordPress and its plugins leave rows behind when they delete an entry,"
                  + " term, comment or user. Such comments are exported; other rows without an"
                  + " owner are not.")),
  ENCODED_TWICE(
      note("{0|text was|texts were} stored as UTF-8 in Latin-1 columns. The encoding was"
              + " corrected.")
          .counted(
              "text with a wrong encoding; corrected", "texts with a wrong encoding; corrected")
          .means(
              "Old versions of WordPress stored UTF-8 text in columns that the database"
                  + " takes for Latin 1."));

  private final ProblemDescription description;

  SqlProblem(ProblemDescription description) {
    this.description = description;
  }

  @Override
  public ProblemDescription description() {
    return description;
  }

  /** Adds these codes to the catalogue. */
  public static final class Provider implements CodeProvider {
    @Override
    public List<SqlProblem> codes() {
      return List.of(values());
    }
  }
}
