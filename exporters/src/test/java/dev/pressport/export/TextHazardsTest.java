package dev.pressport.export;

import static dev.pressport.export.Exported.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Bytes, characters and markup that are no XML. */
class TextHazardsTest extends HazardTest {

  @Test
  @Hazard("backslashes")
  void keepsEveryBackslash() throws IOException {
    Exported site = export();

    assertThat(site.text(1, "/title")).isEqualTo("C:\\xampp\\htdocs");
    assertThat(site.raw(1))
        .isEqualTo(
            "<!-- wp:quay/gauge {\"label\":\"\\u003cb\\u003e \\u002d\\u002d\","
                + "\"path\":\"C:\\\\charts\"} /-->\n<pre>\\n \\\\ \\\"</pre>");
    assertThat(site.at(1, "/content/blocks/0/attrs"))
        .isEqualTo(json("{'label': '<b> --', 'path': 'C:\\\\charts'}"));
    assertThat(site.text(1, "/meta/path/0")).isEqualTo("\\\\server\\share\\new");
    assertThat(site.problems()).containsExactly("LOSSY block-not-rendered post 1 content");
  }

  @Test
  @Hazard("bare-ampersand")
  void readsABareAmpersandAsText() throws IOException {
    Exported site = export();

    assertThat(site.all("/title")).containsExactly("Rope & canvas", "AT&T & < 5");
    assertThat(site.comments().get(0).at("/author/website").textValue())
        .isEqualTo("https://ines.example/?a=1&b=2&c=3");
    assertThat(site.at(1, "/terms"))
        .isEqualTo(
            json("{'category': [{'id': null, 'slug': 'rope&canvas', 'name': 'Rope & Canvas'}]}"));
    assertThat(site.problems())
        .containsExactly(
            "NOTE xml-bare-ampersand post 1",
            "NOTE xml-bare-ampersand post 2",
            "NOTE xml-bare-less-than post 2");
  }

  @Test
  @Hazard("bom")
  void acceptsAByteOrderMark() throws IOException {
    Exported site = export();

    assertThat(site.all("/title")).containsExactly("A title", "A title");
    assertThat(site.problems()).isEmpty();
  }

  @Test
  @Hazard("carriage-returns")
  void carriesCarriageReturnsThroughTheParser() throws IOException {
    Exported site = export();

    assertThat(site.raw(1)).isEqualTo("one\r\ntwo\rthree\nfour");
    assertThat(site.at(1, "/meta")).isEqualTo(json("{'lines': [{'text': 'a\\r\\nb\\r\\nc\\r'}]}"));
    assertThat(site.at(1, "/metaRaw")).isEmpty();
    assertThat(site.text(2, "/title")).isEqualTo("Kept: \r\n");
    assertThat(site.problems()).isEmpty();
  }

  @Test
  @Hazard("cdata-in-cdata")
  void readsWhatWordPressMakesOfCdataInCdata() throws IOException {
    Exported site = export();

    assertThat(site.raw(1)).isEqualTo("RAW How to write <![CDATA[ text ]]> in XML");
    assertThat(site.problems()).isEmpty();
  }

  @Test
  @Hazard("control-characters")
  void carriesControlCharactersUnchanged() throws IOException {
    Exported site = export();

    assertThat(site.all("/title"))
        .containsExactly("Bell\u0007 and tab\t", "Escape \u001b and \u0001 in text", "A title");
    assertThat(site.raw(1)).isEqualTo("one\u0001two\u000bthree\ffour\u001f");
    assertThat(site.at(1, "/meta")).isEqualTo(json("{'key\\u0002': ['va\\u0003lue']}"));
    assertThat(site.raw(3)).isEqualTo("\ufffe and \uffff are no characters");
    assertThat(site.problems())
        .containsExactly(
            "NOTE xml-control-character post 1",
            "NOTE xml-control-character post 2",
            "NOTE xml-control-character post 3");
    assertThat(site.lines("_pressport/problems.ndjson").get(0).get("message").textValue())
        .contains("7");
  }

  @Test
  @Hazard("crazy-cdata")
  void keepsAllTextAroundACdataEndThatIsNone() throws IOException {
    Exported site = export();

    assertThat(site.raw(1))
        .isEqualTo("RAW start <![CDATA[ inner ]]> middle ]]> end <b>bold</b> & ");
    assertThat(site.raw(2)).isEqualTo("ends with brackets ]]");
    assertThat(site.problems()).containsExactly("NOTE xml-cdata-end-in-cdata post 1");
  }

  @Test
  @Hazard("doctype-billion-laughs")
  void expandsNoEntityOfADoctype() throws IOException {
    Exported site = export();

    assertThat(site.all("/title")).containsExactly("&h;", "A title");
    assertThat(site.problems())
        .containsExactly("NOTE xml-bare-ampersand post 1", "NOTE xml-doctype");
  }

  @Test
  @Hazard("doctype-external-entity")
  void fetchesNoExternalEntity() throws IOException {
    Exported site = export();

    assertThat(site.all("/title")).containsExactly("Read &secret; and &remote;", "A title");
    assertThat(site.problems())
        .containsExactly("NOTE xml-bare-ampersand post 1", "NOTE xml-doctype");
  }

  @Test
  @Hazard("invalid-utf-8")
  void readsInvalidUtf8AsWindows1252() throws IOException {
    Exported site = export();

    assertThat(site.raw(1)).isEqualTo("Lone ÿ, overlong À¯, surrogate \ufffd, cut æ—.");
    assertThat(site.problems())
        .containsExactly("NOTE xml-invalid-utf8 post 1", "LOSSY xml-lone-surrogate post 1");
  }

  @Test
  @Hazard("latin1-declared")
  void obeysTheDeclaredEncoding() throws IOException {
    Exported site = export();

    assertThat(site.text(1, "/title")).isEqualTo("Café");
    assertThat(site.raw(1)).isEqualTo("Größe: naïve");
    assertThat(site.problems()).isEmpty();
  }

  @Test
  @Hazard("lone-surrogate-references")
  void joinsSurrogatesAndReplacesLoneOnes() throws IOException {
    Exported site = export();

    assertThat(site.all("/title"))
        .containsExactly(
            "High \ufffd low \ufffd pair 😀 end", "Beyond &#x110000; and \u0000 and \ufffe end");
    assertThat(site.problems())
        .containsExactly(
            "LOSSY xml-lone-surrogate post 1",
            "NOTE xml-split-character post 1",
            "NOTE xml-bare-ampersand post 2",
            "NOTE xml-control-character post 2");
  }

  @Test
  @Hazard("mixed-encodings")
  void tellsEncodingsApartCharacterByCharacter() throws IOException {
    Exported site = export();

    assertThat(site.all("/title"))
        .containsExactly("港 in UTF-8", "Café in Latin-1", "Double: café “quoted”");
    assertThat(site.all("/content/raw")).containsExactly("日本語 é", "Two bytes: éè", "Some text.");
    assertThat(site.problems())
        .containsExactly("NOTE xml-invalid-utf8 post 2", "NOTE encoded-twice post 3 post_title");
  }

  @Test
  @Hazard("nul-bytes")
  void carriesNulBytes() throws IOException {
    Exported site = export();

    assertThat(site.text(1, "/title")).isEqualTo("Nul\u0000title");
    assertThat(site.raw(1)).isEqualTo("before\u0000after");
    assertThat(site.at(1, "/meta")).isEqualTo(json("{'_private': [{'a': 1}]}"));
    assertThat(site.problems()).containsExactly("NOTE xml-control-character post 1");
  }

  @Test
  @Hazard("split-cdata")
  void joinsTheRunsOfAnElement() throws IOException {
    Exported site = export();

    assertThat(site.raw(1)).isEqualTo("RAW one ]]> two three & <four> five");
    assertThat(site.raw(2)).isEqualTo("]");
    assertThat(site.problems()).isEmpty();
  }

  @Test
  @Hazard("text-before-prolog")
  void passesOverWhatPhpPrintedBeforeTheDocument() throws IOException {
    Exported site = export();

    assertThat(site.all("/title")).containsExactly("A title", "A title");
    assertThat(site.problems()).containsExactly("LOSSY xml-text-before-document");
  }

  @Test
  @Hazard("undeclared-entity")
  void readsEntitiesOfHtml() throws IOException {
    Exported site = export();

    assertThat(site.text(1, "/title")).isEqualTo("Salt\u00a0water © … &quay;");
    assertThat(site.problems())
        .containsExactly("NOTE xml-html-entity post 1", "NOTE xml-bare-ampersand post 1");
  }

  @Test
  @Hazard("encoded-twice")
  void correctsTextThatWasEncodedTwiceBeyondDoubt() throws IOException {
    Exported site = export();

    assertThat(site.text(1, "/title")).isEqualTo("Ropes — a café");
    assertThat(site.raw(1)).isEqualTo("“Größe” of a knot");
    assertThat(site.text(1, "/terms/category/0/name")).isEqualTo("Knöpfe");
    assertThat(site.text(1, "/meta/note/0")).isEqualTo("für später");
    assertThat(site.text(1, "/meta/list/0/0")).isEqualTo("Ã©");
    assertThat(site.text(2, "/title")).isEqualTo("AMANHÃ…");
    assertThat(site.raw(2)).isEqualTo("Real é beside Ã© and Ã¼");
    assertThat(site.problems())
        .containsExactly(
            "NOTE encoded-twice post 1", "NOTE encoded-twice-in-part post 2 post_content");
  }

  @Test
  @Hazard("utf-16")
  void readsUtf16() throws IOException {
    Exported site = export();

    assertThat(site.text(1, "/title")).isEqualTo("港 ⚓ 🌊");
    assertThat(site.raw(1)).isEqualTo("Großes Meer");
    assertThat(site.problems()).isEmpty();
  }

  @Test
  @Hazard("windows-1252-declared-utf-8")
  void readsWindows1252ThatClaimsToBeUtf8() throws IOException {
    Exported site = export();

    assertThat(site.text(1, "/title")).isEqualTo("Café “quoted” – 5 €");
    assertThat(site.raw(1)).isEqualTo("Renée’s naïve résumé…");
    assertThat(site.problems()).containsExactly("NOTE xml-invalid-utf8 post 1");
  }

  @Test
  @Hazard("pretty-printed")
  void takesTheIndentationOfAFileForNoContent() throws IOException {
    assertIndentationIsGone(export());
  }

  @Test
  @Hazard("pretty-printed")
  void takesTheIndentationOfAFileWithCarriageReturnsForNoContent() throws IOException {
    String file = Files.readString(files()[0]).replace("\n", "\r\n");
    Path windows = Files.writeString(temp.resolve("windows.xml"), file);

    assertIndentationIsGone(new MigrationRun(temp).withPersonalData().export(windows));
  }

  private static void assertIndentationIsGone(Exported site) {
    assertThat(site.all("/title")).containsExactly("Harbour lights", " Kept as it is ");
    assertThat(site.all("/slug")).containsExactly("harbour-lights", "kept");
    assertThat(site.all("/author")).containsExactly("ana", "ana");
    assertThat(site.all("/status")).containsExactly("publish", "publish");
    assertThat(site.all("/protected")).containsExactly("false", "true");
    assertThat(site.text(8, "/password")).isEqualTo("sesame");
    assertThat(site.text(7, "/meta/colour/0")).isEqualTo("green");
    assertThat(site.problems()).isEmpty();
  }
}
