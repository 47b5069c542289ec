package dev.pressport.source.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Value;
import dev.pressport.row.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tokens that plugins write into dumps in place of something else. */
class BackupPlaceholdersTest {
  private static final String TOKEN = "{" + "0123456789abcdef".repeat(4) + "}";

  @TempDir private Path temp;

  private ReadSite read(String dump) throws IOException {
    return ReadSite.of(Files.writeString(temp.resolve("dump.sql"), dump));
  }

  @ParameterizedTest
  @CsvSource({
    "SERVMASK_PREFIX_, SERVMASK_PREFIX_",
    "SERVMASK_PREFIX_MAINSITE_, SERVMASK_PREFIX_",
    "{WPSTG_TMP_PREFIX}, {WPSTG_FINAL_PREFIX}"
  })
  void restoresThePrefixOfTablesAndNames(String ofTables, String ofNames) throws IOException {
    ReadSite site =
        read(
            (ReadSite.dump(ReadSite.post(1, "One"))
                    + "INSERT INTO `wp_usermeta` VALUES"
                    + " (1,1,'@capabilities','a:1:{s:6:\"editor\";b:1;}'),"
                    + " (2,1,'note','@capabilities stay'),(3,1,'@user_level','7');\n"
                    + "INSERT INTO `wp_orders` VALUES (1);\n")
                .replace("`wp_", "`" + ofTables)
                .replace("'@", "'" + ofNames)
                .replace("note','" + ofNames, "note','x " + ofNames));

    assertThat(site.row(Row.Kind.AUTHOR).string("roles")).isEqualTo("editor");
    assertThat(site.metas(Row.Kind.AUTHOR))
        .contains("wp_user_level=7", "note=x " + ofNames + "capabilities stay");
    assertThat(site.problem("table-unread").message()).contains("wp_orders");
  }

  @Test
  void restoresNullAndBinaryValuesOfWpStaging() throws IOException {
    String metas =
        "INSERT INTO `wp_postmeta` VALUES (1,1,'a','{WPSTG_NULL}'),(2,1,'b','{WPSTG_BINARY}c3a9'),"
            + "(3,1,'c','{WPSTG_NULL} in a text'),(4,1,'d','{WPSTG_BINARY}none');\n";
    String dump = ReadSite.dump(ReadSite.post(1, "One") + metas);

    assertThat(read(dump.replace("`wp_", "`{WPSTG_TMP_PREFIX}")).metas(Row.Kind.ENTRY))
        .containsExactly("a=null", "b=é", "c={WPSTG_NULL} in a text", "d={WPSTG_BINARY}none");
    assertThat(read(dump).metas(Row.Kind.ENTRY)).startsWith("a={WPSTG_NULL}");
  }

  private static String dump(String title) {
    return ReadSite.dump(
        "INSERT INTO `wp_options` VALUES (3,'permalink_structure','/@year@/@postname@/');\n"
            + ReadSite.post(1, title));
  }

  @Test
  void restoresPercentSigns() throws IOException {
    ReadSite site = read(dump("100@ {x}").replace("@", TOKEN));

    assertThat(site.titles()).containsExactly("100% {x}");
    assertThat(site.site().options())
        .containsEntry("permalink_structure", Value.of("/%year%/%postname%/"));
    assertThat(site.row(Row.Kind.ENTRY).string("link"))
        .isEqualTo("https://one.example/2023/slug-1/");
    assertThat(site.problem("percent-placeholder").message()).startsWith("5 percent signs were");
  }

  @Test
  void restoresPercentSignsOfLargeValues() throws IOException {
    String text = ("{a}" + TOKEN + "b{").repeat(2000) + TOKEN.substring(0, 60);
    Path file = Files.writeString(temp.resolve("dump.sql"), dump(text).replace("@", TOKEN));

    assertThat(ReadSite.of(file, 1000).titles()).containsExactly(text.replace(TOKEN, "%"));
  }

  @Test
  void keepsBracesWithDigitsInTheTextOfASiteWithPercentSigns() throws IOException {
    String title = TOKEN.repeat(4);

    ReadSite site = read(dump(title).replace("@", "%"));

    assertThat(site.titles()).containsExactly(title);
    assertThat(site.codes()).doesNotContain("percent-placeholder");
  }

  @Test
  void keepsBracesWithDigitsThatOccurOnlyOnce() throws IOException {
    assertThat(read(ReadSite.dump(ReadSite.post(1, TOKEN))).titles()).containsExactly(TOKEN);
  }
}
