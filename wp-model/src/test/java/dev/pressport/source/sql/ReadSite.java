package dev.pressport.source.sql;

import dev.pressport.model.Site;
import dev.pressport.model.Text;
import dev.pressport.option.Options;
import dev.pressport.problem.Problem;
import dev.pressport.row.Cell;
import dev.pressport.row.Row;
import dev.pressport.source.Location;
import dev.pressport.source.OpenSite;
import dev.pressport.source.RowReader;
import dev.pressport.source.SourceRequest;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A site that was read from a dump or a database file to its end. */
record ReadSite(
    Site site,
    List<Row> rows,
    List<String> titles,
    List<Problem> problems,
    List<RowReader.Truncation> truncations) {
  private static final String COLUMNS =
      """
      CREATE TABLE `wp_posts` (`ID` bigint, `post_author` bigint, `post_date` datetime, `post_date_gmt` datetime,
        `post_content` longtext, `post_title` text, `post_status` varchar(20),
        `post_name` varchar(200), `post_type` varchar(20));
      CREATE TABLE `wp_postmeta` (`meta_id` bigint, `post_id` bigint, `meta_key` text,
        `meta_value` longtext);
      CREATE TABLE `wp_options` (`option_id` bigint, `option_name` varchar(191),
        `option_value` longtext);
      CREATE TABLE `wp_users` (`ID` bigint, `user_login` text, `user_nicename` text,
        `display_name` text);
      CREATE TABLE `wp_usermeta` (`umeta_id` bigint, `user_id` bigint, `meta_key` text,
        `meta_value` longtext);
      """;

  /** A small dump: the columns of some tables, settings, a user and what follows. */
  static String dump(String statements) {
    return COLUMNS
        + """
        INSERT INTO `wp_options` VALUES (1,'home','https://one.example'),(2,'blogname','One');
        INSERT INTO `wp_users` VALUES (1,'ann','ann','Ann');
        """
        + statements;
  }

  /** The statement for a post. */
  static String post(long id, String title) {
    return "INSERT INTO `wp_posts` VALUES " + row(id, title) + ";\n";
  }

  /** The row of a post. */
  static String row(long id, String title) {
    String row = "(%1$d,1,'2023-01-02 03:04:05','0000-00-00 00:00:00','Text %1$d','%2$s','publish'";
    return (row + ",'slug-%1$d','post')").formatted(id, title);
  }

  static ReadSite of(Path path) throws IOException {
    return of(path, 1 << 24);
  }

  static ReadSite of(Path path, int maxValue) throws IOException {
    Path work = Files.createTempDirectory("read-site");
    List<Problem> problems = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    SourceRequest request =
        SourceRequest.of(List.of(Location.of(path)), work)
            .withMaxValue(maxValue)
            .withOptions(new Options(Map.of()));
    try (OpenSite open = new SqlSource().open(request);
        RowReader reader = open.rows(problems::add)) {
      for (Row row = reader.next(); row != null; row = reader.next()) {
        rows.add(row);
        if (row.kind() == Row.Kind.ENTRY) {
          titles.add(whole(row.text("post_title")));
        }
      }
      return new ReadSite(open.site(), rows, titles, problems, reader.truncations());
    }
  }

  private static String whole(@Nullable Text text) throws IOException {
    StringWriter whole = new StringWriter();
    if (text != null) {
      try (Reader reader = text.reader()) {
        reader.transferTo(whole);
      }
    }
    return whole.toString();
  }

  Row row(Row.Kind kind) {
    return rows.stream().filter(row -> row.kind() == kind).findFirst().orElseThrow();
  }

  /** The metas of the first row of a kind: their keys and texts, null for NULL. */
  List<String> metas(Row.Kind kind) {
    return row(kind).metas().stream()
        .map(
            meta ->
                meta.key()
                    + "="
                    + (meta.value() instanceof Cell.Stored stored ? stored.text().string() : null))
        .toList();
  }

  List<String> codes() {
    return problems.stream().map(Problem::code).toList();
  }

  Problem problem(String code) {
    return problems.stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow();
  }
}
