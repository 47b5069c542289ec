package dev.pressport.export;

import static dev.pressport.export.Exported.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pressport.export.output.Exports;
import dev.pressport.export.output.FileNames;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Values that WordPress stores and others choke on. */
class ValueHazardsTest extends HazardTest {

  @Test
  @Hazard("empty-slug-and-title")
  void keepsEmptyTitlesAndSlugs() throws IOException {
    Exported site = export();

    assertThat(site.all("/title"))
        .containsExactly(
            "", "", "<a href=\"https://quay.example/\">Linked</a> & &lt;b&gt;", "T".repeat(300));
    assertThat(site.all("/slug")).containsOnly("");
    assertThat(site.all("/content/format")).containsExactly("classic", "empty", "empty", "classic");
    assertThat(site.problems()).isEmpty();
  }

  @Test
  @Hazard("equal-ids")
  void mergesCopiesAndKeepsOthersThatClaimTheSameId() throws IOException {
    Exported site = export();

    assertThat(site.all("/id")).containsExactly("1", "2", "-1", "3");
    assertThat(site.text(2, "/title")).isEqualTo("First of two");
    assertThat(site.text(-1, "/title")).isEqualTo("Second of two");
    assertThat(site.raw(-1)).isEqualTo("Another text.");
    assertThat(site.account("/items/post")).containsExactly(5, 4, 0, 1, 0);
    assertThat(site.account("/comments")).containsExactly(4, 3, 0, 1, 0);
    assertThat(site.comments().stream().map(comment -> comment.get("content").textValue()))
        .containsExactly("b", "Hello", "a");
    assertThat(site.comments().stream().map(comment -> comment.get("id").intValue()))
        .containsExactly(-1, 1, 2);
    assertThat(site.problems())
        .containsExactly("LOSSY id-taken post -1 id", "LOSSY id-taken comment -1 id");
  }

  @Test
  @Hazard("equal-slugs")
  void keepsEveryEntryOfASlug() throws IOException {
    Exported site = export(new MigrationRun(temp).option("layout", "files"));

    assertThat(site.all("/id"))
        .containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6", "7", "8", "9");
    assertThat(Stream.of(1, 3, 4).map(id -> site.text(id, "/slug")))
        .containsExactly("same", "Same", "same");
    assertThat(site.text(8, "/slug")).isEqualTo("café");
    assertThat(site.text(9, "/slug")).isEqualTo("cafe\u0301");
    List<Path> files = Exports.files(site.folder().resolve("entries"));
    assertThat(files).hasSize(9);
    assertThat(files.stream().map(file -> file.toString().toLowerCase(Locale.ROOT)))
        .doesNotHaveDuplicates();
  }

  @Test
  @Hazard("invalid-dates")
  void leavesOutDatesThatDoNotExist() throws IOException {
    Exported site = export();

    assertThat(dates(site, 1)).containsExactly("null", "null", "null", "null");
    assertThat(dates(site, 2)).containsExactly("null", "\"2023-01-02T03:04:05Z\"", "null", "null");
    assertThat(dates(site, 3))
        .containsExactly(
            "\"0001-01-01T00:00:00\"",
            "\"9999-12-31T23:59:59Z\"",
            "\"0001-01-01T00:00:00\"",
            "\"0001-01-01T00:00:00Z\"");
    assertThat(dates(site, 4)).containsExactly("\"2023-03-26T02:30:00\"", "null", "null", "null");
    assertThat(site.problems())
        .containsExactly(
            "LOSSY invalid-date post 1 post_date",
            "LOSSY invalid-date post 1 post_modified",
            "LOSSY invalid-date post 1 post_date_gmt",
            "LOSSY invalid-date post 1 post_modified_gmt",
            "LOSSY invalid-date post 2 post_date",
            "LOSSY invalid-date post 2 post_modified",
            "LOSSY invalid-date post 2 post_modified_gmt",
            "LOSSY invalid-date post 4 post_modified",
            "LOSSY invalid-date post 4 post_modified_gmt");
  }

  @Test
  @Hazard("zero-dates")
  void takesZeroDatesForNone() throws IOException {
    Exported site = export();

    assertThat(dates(site, 1)).containsExactly("\"2023-01-02T03:04:05\"", "null", "null", "null");
    assertThat(dates(site, 2)).containsExactly("null", "null", "null", "null");
    assertThat(dates(site, 3))
        .containsExactly(
            "null",
            "\"2023-01-02T03:04:05Z\"",
            "\"2023-01-03T03:04:05\"",
            "\"2023-01-03T03:04:05Z\"");
    assertThat(site.all("/status")).containsExactly("draft", "publish", "publish", "publish");
    assertThat(site.problems()).isEmpty();
  }

  private static List<String> dates(Exported site, long id) {
    return Stream.of("/date", "/dateUtc", "/modified", "/modifiedUtc")
        .map(pointer -> site.at(id, pointer).toString())
        .toList();
  }

  @Test
  @Hazard("loops")
  void endsLoopsOfParents() throws IOException {
    Exported site = export();

    assertThat(site.all("/parentId")).containsExactly("2", "3", "1", "4", "999", "-1");
    assertThat(site.comments().stream().map(comment -> comment.get("parentId").asText()))
        .containsExactly("2", "1", "3", "99", "null");
    assertThat(site.terms().stream().map(term -> term.get("parentSlug").textValue()))
        .containsExactly("b", "a", "self", "nowhere");
    assertThat(site.report().complete()).isTrue();
    assertThat(site.problems()).isEmpty();
  }

  @Test
  @Hazard("missing-ids")
  void numbersItemsWithoutIdDownwards() throws IOException {
    Exported site = export();

    assertThat(site.all("/id")).containsExactly("-1", "-2", "-3", "-4", "5");
    assertThat(site.all("/slug"))
        .containsExactly("no-id-1", "no-id-2", "empty-id", "odd-id", "item-5");
    assertThat(site.problems())
        .containsExactly(
            "NOTE missing-id post -1 id",
            "NOTE missing-id post -2 id",
            "NOTE missing-id post -3 id",
            "NOTE missing-id post -4 id");
  }

  @Test
  @Hazard("missing-type-and-status")
  void takesTheTypeAndStatusThatWordPressWouldStore() throws IOException {
    Exported site = export();

    assertThat(site.all("/slug")).containsExactly("c", "a", "b");
    assertThat(site.all("/type")).containsExactly("attachment", "post", "post");
    assertThat(site.all("/status")).containsExactly("inherit", "draft", "draft");
    assertThat(site.problems()).isEmpty();
  }

  @Test
  @Hazard("numeric-login")
  void takesANumericLoginForALogin() throws IOException {
    Exported site = export();

    assertThat(site.authors().stream().map(author -> author.get("id") + " " + author.get("login")))
        .containsExactly("1 \"2\"", "2 \"1\"", "7 \"007\"");
    assertThat(site.all("/author")).containsExactly("2", "007");
    assertThat(site.problems()).isEmpty();
  }

  @Test
  @Hazard("odd-slugs")
  void decodesWhatIsPercentEncodedUtf8AndNothingElse() throws IOException {
    assertThat(export().all("/slug"))
        .containsExactly(
            "हिन्दी",
            "100%-off",
            "%zz",
            "%e6%97",
            "../../evil",
            "/etc/quay",
            "C:\\evil",
            "con",
            "NUL.txt",
            "trailing.",
            "trailing",
            ".",
            "..",
            ".hidden",
            "a".repeat(300),
            "港".repeat(60),
            "a/b",
            "a?b#c",
            "ünïcode",
            "%00nul",
            "../up",
            "-dash",
            "index",
            "\"quoted\"");
  }

  @Test
  @Hazard("odd-slugs")
  void givesEachSlugASafeFile() throws IOException {
    Exported site = export(new MigrationRun(temp).option("layout", "files"));

    Path posts = site.folder().resolve("entries/post");
    List<Path> files = Exports.files(site.folder().resolve("entries"));
    assertThat(files).hasSize(24).allMatch(file -> posts.equals(file.getParent()));
    assertThat(files)
        .allMatch(
            file ->
                FileNames.segment(file.getFileName().toString())
                    .equals(file.getFileName().toString()));
  }

  @Test
  @Hazard("odd-statuses")
  void keepsEveryStatus() throws IOException {
    Exported site = export();

    assertThat(site.all("/status"))
        .containsExactly(
            "auto-draft", "inherit", "wc-completed", "Publish", "", "request-pending", "my status");
    assertThat(site.problems()).isEmpty();
  }

  @Test
  @Hazard("odd-types")
  void keepsEveryTypeUnderItsTrueName() throws IOException {
    Exported site = export();

    List<String> types =
        List.of(
            "../x",
            "CON",
            "con",
            "product_variation",
            "with blanks",
            "",
            "日本語",
            "a".repeat(60),
            "page/../../up",
            "Post",
            "_pressport");
    assertThat(site.all("/type")).containsExactlyInAnyOrderElementsOf(types);
    assertThat(site.report().ledger().entries()).containsOnlyKeys(types);
    assertThat(Exports.files(site.folder().resolve("entries")))
        .hasSize(types.size())
        .allMatch(file -> site.folder().resolve("entries").equals(file.getParent()));
  }

  @Test
  @Hazard("orphan-terms")
  void makesTermsThatOnlyEntriesName() throws IOException {
    Exported site = export();

    assertThat(site.terms().stream().map(ValueHazardsTest::term))
        .containsExactly(
            "category shared Shared null",
            "post_tag shared shared null",
            "topic child child missing",
            "category undeclared Never & declared null inferred",
            "author cap-ines ines null inferred",
            "gone_taxonomy x X null inferred",
            "post_tag no slug no slug null inferred");
    assertThat(site.at(1, "/terms/post_tag"))
        .isEqualTo(
            json(
                "[{'id': null, 'slug': 'no slug', 'name': 'no slug'},"
                    + " {'id': 2, 'slug': 'shared', 'name': 'shared'}]"));
    assertThat(site.text(2, "/terms/category/0/name")).isEqualTo("Another name");
    assertThat(site.account("/terms")).containsExactly(7, 7, 0, 0, 0);
  }

  private static String term(JsonNode term) {
    String text =
        Stream.of("taxonomy", "slug", "name", "parentSlug")
            .map(key -> term.get(key).asText())
            .reduce((a, b) -> a + " " + b)
            .orElseThrow();
    return term.get("inferred").booleanValue() ? text + " inferred" : text;
  }

  @Test
  @Hazard("protected-post")
  void withholdsPasswordsButNotTheBody() throws IOException {
    Exported site = export(new MigrationRun(temp));

    assertThat(site.entries())
        .hasSize(3)
        .allMatch(entry -> entry.get("protected").booleanValue())
        .allMatch(entry -> entry.get("password").isNull());
    assertThat(site.raw(1)).isEqualTo("The roof leaks.");
    assertThat(site.report().withheld()).containsExactly("author.email", "password");
    assertThat(site.problems())
        .containsExactly(
            "NOTE personal-data-withheld author.email", "NOTE personal-data-withheld password");
  }

  @Test
  @Hazard("protected-post")
  void givesPasswordsToWhoAsksForPersonalData() throws IOException {
    assertThat(export().all("/password")).containsExactly("p<w>&\"", "0", " ");
  }

  @Test
  @Hazard("repeated-meta-keys")
  void keepsEveryValueOfAKey() throws IOException {
    assertThat(export().at(1, "/meta"))
        .isEqualTo(
            json(
                "{'colour': ['blue', 'green', 'blue'], 'depth': ['1'], 'Colour': ['red'],"
                    + " '': ['no key', ''], 'no-value': ['']}"));
  }

  @Test
  @Hazard("serialized-zoo")
  void decodesMetasOnceAsWordPressDoes() throws IOException {
    Exported site = export();

    JsonNode meta = site.at(1, "/meta");
    String expected =
        """
        {'empty': [[]], 'null': [null], 'false': [false], 'integer': [-5],
         'overflow': ['9223372036854775807'], 'float': [0.1], 'exponent': [1e25],
         'infinite': ['d:INF;'], 'minus-infinite': ['d:-INF;'], 'nan': ['d:NAN;'],
         'minus-zero': [-0.0], 'multibyte': ['日本語'], 'emoji': [{'🌊': 'wave'}],
         'twice': ['a:1:{i:0;i:1;}'], 'object': [{'a': {'@class': 'Quay', 'b': 2}}],
         'enumeration': [{'@enum': 'Suit::Clubs'}], 'reference': [[7, 7]],
         'same-object': [[{}, {}]], 'cycle': [[{'@ref': '/'}]],
         'key-order': [{'2': 'c', 'x': 1, '0': 'a'}], 'double-key': [{'a': 2}], 'blanks': [5]}
        """;
    json(expected)
        .properties()
        .forEach(
            one -> assertThat(meta.get(one.getKey())).as(one.getKey()).isEqualTo(one.getValue()));
    assertThat(meta.at("/custom/0").textValue())
        .isEqualTo("C:11:\"ArrayObject\":21:{x:i:0;a:0:{};m:a:0:{}}");
    assertThat(meta.at("/escaped/0").textValue()).isEqualTo("S:4:\"\\00ab\\ff\";");
    assertThat(meta.at("/key-order/0").fieldNames()).toIterable().containsExactly("2", "x", "0");
    assertThat(meta.at("/deep/0" + "/0".repeat(100)).isArray()).isTrue();
    assertThat(site.problems()).isEmpty();
  }

  @Test
  @Hazard("serialized-zoo")
  void keepsTheStoredTextOfWhatJsonCannotExpress() throws IOException {
    JsonNode raw = export().at(1, "/metaRaw");

    assertThat(raw.fieldNames())
        .toIterable()
        .containsExactly(
            "null",
            "false",
            "integer",
            "overflow",
            "float",
            "exponent",
            "minus-zero",
            "multibyte",
            "twice",
            "object",
            "reference",
            "same-object",
            "cycle",
            "double-key",
            "blanks");
    assertThat(raw.at("/integer/0").textValue()).isEqualTo("i:-5;");
    assertThat(raw.at("/reference/0").textValue()).isEqualTo("a:2:{i:0;i:7;i:1;R:2;}");
  }

  @Test
  @Hazard("truncated-serialized")
  void keepsTheWholePairsOfACutValue() throws IOException {
    Exported site = export();

    assertThat(site.at(1, "/meta/in-string/0")).isEqualTo(json("{'a': 1}"));
    assertThat(site.at(1, "/meta/in-array/0")).isEqualTo(json("{'a': [1]}"));
    assertThat(site.at(1, "/meta/in-length/0")).isEqualTo(json("['a']"));
    assertThat(site.at(1, "/meta/in-object/0")).isEqualTo(json("{'a': 1}"));
    assertThat(site.text(1, "/meta/in-emoji/0")).isEqualTo("a:1:{i:0;s:9:\"wave ");
    assertThat(site.at(1, "/metaRaw").fieldNames())
        .toIterable()
        .containsExactly("in-string", "in-array", "in-length", "in-object");
    assertThat(site.text(1, "/metaRaw/in-length/0")).isEqualTo("a:2:{i:0;s:1:\"a\";i:1;s:4");
    assertThat(site.problems())
        .containsExactly(
            "LOSSY php-repaired post 1 meta.in-string",
            "LOSSY php-repaired post 1 meta.in-array",
            "LOSSY php-repaired post 1 meta.in-length",
            "LOSSY php-repaired post 1 meta.in-object");
    assertThat(site.report().complete()).isTrue();
  }

  @Test
  @Hazard("wrong-serialized-lengths")
  void repairsWrongLengthsAndCounts() throws IOException {
    Exported site = export();

    String expected =
        """
        {'longer': {'url': 'https://quay.example/'}, 'shorter': {'url': 'https://quay.example/'},
         'count-too-high': ['a', 'b'], 'count-too-low': ['a', 'b'],
         'characters-not-bytes': ['été'], 'html-escaped': ['a'], 'slashed': ['quays']}
        """;
    json(expected)
        .properties()
        .forEach(
            one ->
                assertThat(site.at(1, "/meta/" + one.getKey() + "/0"))
                    .as(one.getKey())
                    .isEqualTo(one.getValue()));
    assertThat(site.text(1, "/meta/quote-inside/0/a")).isEqualTo("say \"ok\";");
    assertThat(site.text(1, "/metaRaw/slashed/0")).isEqualTo("a:1:{i:0;s:5:\\\"quays\\\";}");
    assertThat(site.text(1, "/meta/garbage-after/0")).isEqualTo("a:1:{i:0;i:1;}x");
    assertThat(site.text(1, "/meta/not-one/0")).isEqualTo("a:foo");
    assertThat(site.at(1, "/metaRaw")).hasSize(8);
    assertThat(site.problems()).hasSize(8).allMatch(p -> p.startsWith("LOSSY php-repaired post 1"));
  }

  @Test
  @Hazard("unlisted-authors")
  void makesAuthorsThatOnlyEntriesName() throws IOException {
    Exported site = export();

    assertThat(site.authors().stream().map(a -> a.get("login").asText() + a.get("inferred")))
        .containsExactly("martafalse", "ghosttrue", "Martatrue");
    assertThat(site.all("/author")).containsExactly("ghost", "null", "marta", "Marta", "null");
    assertThat(site.account("/authors")).containsExactly(3, 3, 0, 0, 0);
    assertThat(site.problems()).isEmpty();
  }
}
