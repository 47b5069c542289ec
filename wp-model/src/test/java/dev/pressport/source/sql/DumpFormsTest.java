package dev.pressport.source.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Text;
import dev.pressport.problem.Problem;
import dev.pressport.row.Row;
import dev.pressport.source.RowReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dumps in forms other than INSERT statements with the structure of their tables before them. */
class DumpFormsTest {
  private static final String OPTIONS =
      """
      INSERT INTO `wp_options` VALUES
      (1,'home','https://one.example','yes'),
      (2,'blogname','One \u2192 Two','yes');
      """;

  private static final String ROW =
      """
      (7,1,'2023-01-02 03:04:05','0000-00-00 00:00:00','Caf\u00e9 \uD83D\uDE00','A; title','','publish',\
      'open','open','','a-title','','','2023-01-02 03:04:05','0000-00-00 00:00:00','',0,\
      'https://one.example/?p=7',0,'post','',0)""";

  @TempDir private Path temp;
  private List<Problem> problems = List.of();
  private List<RowReader.Truncation> truncations = List.of();
  private String blogname = "";

  private List<Row> rows(Path path) throws IOException {
    ReadSite read = ReadSite.of(path);
    blogname = String.valueOf(read.site().title());
    problems = read.problems();
    truncations = read.truncations();
    return read.rows();
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(temp.resolve(name), bytes);
  }

  private Path write(String name, String text) throws IOException {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void expectThePost(Path path) throws IOException {
    List<Row> entries = entries(path);
    assertThat(blogname).isEqualTo("One \u2192 Two");
    assertThat(entries).hasSize(1);
    Row post = entries.get(0);
    assertThat(post.string("post_title")).isEqualTo("A; title");
    assertThat(post.string("post_content")).isEqualTo("Caf\u00e9 \uD83D\uDE00");
    assertThat(post.string("post_name")).isEqualTo("a-title");
    assertThat(post.string("post_type")).isEqualTo("post");
    assertThat(truncations).isEmpty();
  }

  private List<Row> entries(Path path) throws IOException {
    return rows(path).stream().filter(row -> row.kind() == Row.Kind.ENTRY).toList();
  }

  /** The tables that were not read, each with its number of rows. */
  private List<String> unread() {
    return problems.stream()
        .filter(problem -> problem.kind().equals(SqlProblem.TABLE_UNREAD))
        .map(problem -> problem.subject() + " " + problem.times())
        .toList();
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  @Test
  void knowsTheColumnsOfWordPressByTheirNumber() throws IOException {
    String dump =
        OPTIONS
            + "INSERT INTO `wp_posts` VALUES "
            + ROW
            + ";\nINSERT INTO `wp_orders` VALUES (1,'a'),(2,'b');\n"
            + "INSERT INTO `wp_foo_links` VALUES (1,'a'),(2,'b'),(3,'c');\n";

    expectThePost(write("data.sql", dump));
    assertThat(unread()).containsExactly("wp_foo_links 3", "wp_orders 2");
  }

  @Test
  void readsRowsThatAreUpdates() throws IOException {
    String dump =
        OPTIONS
            + """
            UPDATE `wp_posts` SET `ID` = 7, `post_author` = 1, `post_date` = '2023-01-02 03:04:05',\
             `post_content` = 'Caf\u00e9 \uD83D\uDE00', `post_title` = 'A; title',\
             `post_date_gmt` = '0000-00-00 00:00:00', `post_status` = 'publish',\
             `post_name` = 'a-title', `post_parent` = 0, `post_type` = 'post'\
             WHERE `wp_posts`.`ID` = 7;
            UPDATE `wp_posts` SET `ID` = 7, `post_author` = 1, `post_date` = '2023-01-02 03:04:05',\
             `post_content` = 'Caf\u00e9 \uD83D\uDE00', `post_title` = 'A; title',\
             `post_date_gmt` = '0000-00-00 00:00:00', `post_status` = 'publish',\
             `post_name` = 'a-title', `post_parent` = 0, `post_type` = 'post'\
             WHERE (`wp_posts`.`ID` = 7);
            UPDATE wp_posts SET post_title = 'Another', post_status = 'draft' WHERE ID = 7;
            UPDATE wp_options SET option_value = REPLACE(option_value, 'a', 'b') WHERE 1;
            UPDATE wp_orders SET total = total + 1;
            UPDATE `wp_orders` SET `id` = 5, `total` = NULL WHERE `wp_orders`.`id` = 5;
            """;

    expectThePost(write("update.sql", dump));
    assertThat(unread()).containsExactly("wp_orders 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void readsUnicodeWithByteOrderMarks(String charset) throws IOException {
    // phpMyAdmin begins each part of a dump in UTF-16 with a byte order mark.
    String dump =
        "\uFEFF-- a comment\n\uFEFF"
            + OPTIONS
            + "\uFEFFINSERT INTO `wp_posts` VALUES\n\uFEFF"
            + ROW
            + "\uFEFF;\n";
    byte[] bytes = dump.getBytes(Charset.forName(charset));

    expectThePost(write("dump.sql", bytes));
    expectThePost(write("dump.sql.gz", packed(bytes)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void readsWideUnicodeWithoutByteOrderMarks(String charset) throws IOException {
    String dump = OPTIONS + "INSERT INTO `wp_posts` VALUES " + ROW + ";\n";
    // Pieces of a decoder end between the halves of a character for some of these lengths.
    for (int blanks = 0; blanks < 4; blanks++) {
      String longer = dump.replace("VALUES (7", "VALUES " + " ".repeat(8050 + blanks) + "(7");
      expectThePost(write("dump.sql", longer.getBytes(Charset.forName(charset))));
    }
  }

  @Test
  void endsWhereUnicodeIsCutOff() throws IOException {
    String dump = OPTIONS + "INSERT INTO `wp_posts` VALUES " + ROW + ",\n" + ROW + ";\n";
    byte[] bytes = dump.getBytes(StandardCharsets.UTF_16LE);

    assertThat(entries(write("dump.sql", Arrays.copyOf(bytes, bytes.length - 21)))).hasSize(1);
    assertThat(truncations).hasSize(1);
  }

  private static String xmlField(String name, String value) {
    return "\t\t<field name=\"" + name + "\">" + value + "</field>\n";
  }

  private static String xmlOption(int id, String name, String value) {
    return "\t<row>\n"
        + xmlField("option_id", Integer.toString(id))
        + xmlField("option_name", name)
        + xmlField("option_value", value)
        + "\t</row>\n";
  }

  private static String xmlPost(int id, String content) {
    return "\t<row>\n"
        + xmlField("ID", Integer.toString(id))
        + xmlField("post_author", "1")
        + xmlField("post_date", "2023-01-02 03:04:05")
        + xmlField("post_date_gmt", "0000-00-00 00:00:00")
        + xmlField("post_content", content)
        + xmlField("post_title", "A; title")
        + xmlField("post_status", "publish")
        + xmlField("post_name", "a-title")
        + xmlField("post_parent", "0")
        + xmlField("post_type", "post")
        + "\t</row>\n";
  }

  private static String mysqlXml(String posts) {
    return """
        <?xml version="1.0"?>\r
        <mysqldump xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <database name="one">
        """
        + "<table_structure name=\"wp_options\"><field Field=\"option_id\"/>"
        + "<field Field=\"option_name\"/><field Field=\"option_value\"/>"
        + "<options Name=\"wp_options\" Collation=\"utf8mb4_unicode_ci\"/></table_structure>\n"
        + "<table_data name=\"wp_options\">\n"
        + xmlOption(1, "home", "https://one.example")
        + xmlOption(2, "blogname", "One \u2192 Two")
        + "</table_data>\n<table_data name=\"wp_orders\">\n"
        + "<row><field name=\"id\">1</field></row>\n<row><field name=\"id\">2</field></row>\n"
        + "</table_data>\n<table_data name=\"wp_posts\">\n"
        + posts
        + "</table_data>\n</database>\n</mysqldump>\n";
  }

  @Test
  void readsTheXmlOfMysqldump() throws IOException {
    Path dump = write("dump", mysqlXml(xmlPost(7, "Caf\u00e9 \uD83D\uDE00")));

    expectThePost(dump);
    assertThat(unread()).containsExactly("wp_orders 2");
  }

  @Test
  void keepsWhatXmlDoesNotPermit() throws IOException {
    String content = "a\r\nb\u0001c\u000b &lt;p&gt; &amp;amp; &quot; &#x1F600;\td\n";
    Path dump = write("dump.xml", mysqlXml(xmlPost(7, content)));

    assertThat(entries(dump).get(0).string("post_content"))
        .isEqualTo("a\r\nb\u0001c\u000b <p> &amp; \" \uD83D\uDE00\td\n");
    assertThat(problems).noneMatch(problem -> problem.kind().equals(SqlProblem.DUMP_BROKEN));
  }

  @Test
  void readsHexadecimalValuesAndNullOfXml() throws IOException {
    String post =
        xmlPost(7, "text")
            .replace("post_title\">A; title", "post_title\" xsi:type=\"xs:hexBinary\">48C3A9")
            .replace("post_content\">text</field>", "post_content\" xsi:nil=\"true\" />");
    List<Row> entries = entries(write("dump.xml", mysqlXml(post)));

    assertThat(entries.get(0).string("post_title")).isEqualTo("H\u00e9");
    assertThat(entries.get(0).string("post_content")).isEmpty();
  }

  @Test
  void readsTheWholeRowsOfXmlThatIsCutOff() throws IOException {
    String dump = mysqlXml(xmlPost(7, "one") + xmlPost(8, "two"));
    int end = dump.indexOf("two") + 2;

    assertThat(entries(write("dump.xml", dump.substring(0, end)))).hasSize(1);
    assertThat(truncations).hasSize(1);
    assertThat(truncations.get(0).offset())
        .isEqualTo(
            dump.substring(0, dump.indexOf("</row>", end - 500) + 6)
                .getBytes(StandardCharsets.UTF_8)
                .length);
    entries(write("dump.xml", dump.substring(0, dump.indexOf("</mysqldump>"))));
    assertThat(truncations).hasSize(1);
  }

  @Test
  void expandsNoEntitiesOfXml() throws IOException {
    Path secret = write("secret", "the secret");
    String dump =
        mysqlXml(xmlPost(7, "one") + xmlPost(8, "&file;") + xmlPost(9, "three"))
            .replace(
                "<mysqldump",
                "<!DOCTYPE a [<!ENTITY file SYSTEM \"" + secret.toUri() + "\">]>\n<mysqldump");

    assertThat(entries(write("dump.xml", dump))).hasSize(1);
    assertThat(problems).anyMatch(problem -> problem.kind().equals(SqlProblem.DUMP_BROKEN));
  }

  @Test
  void endsAtATagWithoutAnEnd() throws IOException {
    String dump = mysqlXml(xmlPost(7, "one") + "<row " + "a".repeat(2 << 20) + ">");

    assertThat(entries(write("dump.xml", dump))).hasSize(1);
    assertThat(problems).anyMatch(problem -> problem.kind().equals(SqlProblem.DUMP_BROKEN));
  }

  private static String phpMyAdminXml(String charset) {
    return "<?xml version=\"1.0\" encoding=\""
        + charset
        + """
        "?>
        <!--
        - phpMyAdmin XML Dump
        -->

        <pma_xml_export version="1.0" xmlns:pma="https://www.phpmyadmin.net/some_doc_url/">
            <pma:structure_schemas>
                <pma:database name="one" collation="utf8mb4_general_ci" charset="utf8mb4">
                    <pma:table name="wp_orders">
                        CREATE TABLE `wp_orders` (`id` int(11) NOT NULL) ENGINE=InnoDB;
                    </pma:table>
                </pma:database>
            </pma:structure_schemas>
            <database name="one">
                <!-- Table wp_options -->
                <table name="wp_options">
                    <column name="option_id">1</column>
                    <column name="option_name">blogname</column>
                    <column name="option_value">One Two</column>
                </table>
                <table name="wp_posts">
                    <column name="ID">7</column>
                    <column name="post_author">1</column>
                    <column name="post_date">2023-01-02 03:04:05</column>
                    <column name="post_date_gmt">0000-00-00 00:00:00</column>
                    <column name="post_content">Caf\u00e9 &quot;&lt;b&gt;</column>
                    <column name="post_title">NULL</column>
                    <column name="post_status">publish</column>
                    <column name="post_name">a-title</column>
                    <column name="post_parent">0</column>
                    <column name="post_type">post</column>
                </table>
                <table name="wp_postmeta">
                    <column name="meta_id">1</column>
                    <column name="post_id">7</column>
                    <column name="meta_key">color</column>
                    <column name="meta_value">NULL</column>
                </table>
            </database>
        </pma_xml_export>
        """;
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-8", "iso-8859-1", "utf-16"})
  void readsTheXmlOfPhpMyAdmin(String charset) throws IOException {
    byte[] bytes = phpMyAdminXml(charset).getBytes(Charset.forName(charset));
    List<Row> entries = entries(write("dump.xml", bytes));

    assertThat(blogname).isEqualTo("One Two");
    assertThat(entries).hasSize(1);
    assertThat(entries.get(0).string("post_content")).isEqualTo("Caf\u00e9 \"<b>");
    assertThat(entries.get(0).string("post_title")).isEqualTo("NULL");
    assertThat(entries.get(0).metas()).hasSize(1);
    assertThat(entries.get(0).metas().get(0).value().toString()).doesNotContain("NULL");
    assertThat(problems).noneMatch(problem -> problem.kind().equals(SqlProblem.DUMP_BROKEN));
  }

  @Test
  void keepsWhatPhpMyAdminWritesForACharacterThatAnEncodingLacks() throws IOException {
    String dump = phpMyAdminXml("iso-8859-1").replace("Caf\u00e9 &quot;", "<3 << a < b, <");
    Path file = write("dump.xml", dump.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(entries(file).get(0).string("post_content")).isEqualTo("<3 << a < b, <<b>");
  }

  @Test
  void readsJsonInWideUnicode() throws IOException {
    String dump = phpMyAdminJson("Caf\u00e9 \uD83D\uDE00 \uFEFF").replace("\n{", "\n\uFEFF{");
    Path file = write("dump.json", ("\uFEFF" + dump).getBytes(StandardCharsets.UTF_16LE));

    assertThat(entries(file).get(0).string("post_content"))
        .isEqualTo("Caf\u00e9 \uD83D\uDE00 \uFEFF");
  }

  private static String phpMyAdminJson(String content) {
    return """
        [
        {"type":"header","version":"5.2.2","comment":"Export to JSON plugin for PHPMyAdmin"},
        {"type":"database","name":"one"},
        {"type":"table","name":"wp_options","database":"one","data":
        [
        {"option_id":"1","option_name":"home","option_value":"https:\\/\\/one.example"},
        {"option_id":2,"option_name":"blogname","option_value":"One \\u2192 Two"}
        ]
        }
        ,{"type":"table","name":"wp_orders","database":"one","data":
        [
        {"id":"1","total":null},
        {"id":"2","total":{"a":[1]}}
        ]
        }
        ,{"type":"table","name":"wp_posts","database":"one","data":
        [
        {"ID":"7","post_author":"1","post_date":"2023-01-02 03:04:05","post_date_gmt":null,\
        "post_content":"%s","post_title":"A; title","post_status":"publish",\
        "post_name":"a-title","post_parent":"0","post_type":"post"},
        {"ID":"8","post_author":"1","post_date":"2023-01-02 03:04:05","post_date_gmt":null,\
        "post_content":"two","post_title":"Two","post_status":"draft",\
        "post_name":"","post_parent":"0","post_type":"page"}
        ]
        }
        ]
        """
        .formatted(content);
  }

  @Test
  void readsTheJsonOfPhpMyAdmin() throws IOException {
    List<Row> entries =
        entries(write("dump.json", phpMyAdminJson("Caf\u00e9\\r\\n\\u0001 \\ud83d\\ude00")));

    assertThat(blogname).isEqualTo("One \u2192 Two");
    assertThat(entries).hasSize(2);
    assertThat(entries.get(0).string("post_content")).isEqualTo("Caf\u00e9\r\n\u0001 \uD83D\uDE00");
    assertThat(unread()).containsExactly("wp_orders 2");
    assertThat(truncations).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"xml", "json"})
  void keepsLargeValuesInFiles(String form) throws IOException {
    String content = "Caf\u00e9 \uD83D\uDE00 ".repeat(2 << 20);
    byte[] dump =
        (form.equals("xml") ? mysqlXml(xmlPost(7, content)) : phpMyAdminJson(content))
            .getBytes(StandardCharsets.UTF_8);

    Text read = Objects.requireNonNull(entries(write("dump", dump)).get(0).text("post_content"));
    assertThat(read.length()).isEqualTo(content.length());
  }

  @Test
  void readsTheWholeRowsOfJsonThatIsCutOff() throws IOException {
    String dump = phpMyAdminJson("one");

    for (int end : new int[] {dump.indexOf("\"two\"") + 3, dump.indexOf("\"ID\":\"8\"") - 1}) {
      assertThat(entries(write("dump.json", dump.substring(0, end)))).hasSize(1);
      assertThat(truncations).hasSize(1);
    }
  }

  @Test
  void endsWhereJsonIsBrokenOrTooDeep() throws IOException {
    for (String broken : List.of("[".repeat(100_000), "tru", "\"a\" \"b\"")) {
      String dump = phpMyAdminJson("one").replace("\"two\"", broken);

      assertThat(entries(write("dump.json", dump))).hasSize(1);
      assertThat(problems).anyMatch(problem -> problem.kind().equals(SqlProblem.DUMP_BROKEN));
    }
  }
}
