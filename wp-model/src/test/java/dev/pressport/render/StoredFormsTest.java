package dev.pressport.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.html.PlainText;
import dev.pressport.model.Value;
import dev.pressport.plugin.Plugins;
import dev.pressport.row.PluginTable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms that plugins keep in tables. */
class StoredFormsTest {
  private static final String NINJA =
      "a:3:{s:2:\"id\";i:3;s:6:\"fields\";a:3:{"
          + "i:0;a:1:{s:8:\"settings\";a:3:{s:4:\"type\";s:6:\"submit\";s:5:\"label\";s:2:\"Go\";s:5:\"order\";i:3;}}"
          + "i:1;a:1:{s:8:\"settings\";a:5:{s:4:\"type\";s:10:\"listselect\";s:5:\"label\";s:4:\"Size\";s:3:\"key\";s:1:\"s\";s:5:\"order\";i:2;"
          + "s:7:\"options\";a:1:{i:0;a:1:{s:5:\"label\";s:5:\"Small\";}}}}"
          + "i:2;a:1:{s:8:\"settings\";a:4:{s:4:\"type\";s:7:\"textbox\";s:5:\"label\";s:4:\"Name\";s:8:\"required\";i:1;s:5:\"order\";i:1;}}}"
          + "s:8:\"settings\";a:2:{s:5:\"title\";s:3:\"Ask\";s:5:\"email\";s:14:\"desk@a.example\";}}";

  private static final String FLUENT =
      """
      {"fields":[
       {"element":"container","columns":[{"fields":[
        {"element":"input_text","attributes":{"name":"nm"},"settings":{"label":"Name",
         "validation_rules":{"required":{"value":true}}}}]}]},
       {"element":"input_name","fields":{"a":{"element":"input_text","settings":{"visible":false,"label":"No"}}}},
       {"element":"select","attributes":{"name":"s"},"settings":{"label":"Size",
        "advanced_options":[{"label":"Small","value":"1"}]}}],
       "submitButton":{"settings":{"button_ui":{"text":"Go"}}}}""";

  private static final String GRAVITY =
      """
      {"title":"Ask","button":{"text":"Go"},"notifications":{"x":{"to":"desk@a.example"}},"fields":[
       {"id":1,"type":"text","label":"Name","isRequired":true},
       {"id":2,"type":"select","label":"Size","choices":[{"text":"Small","value":"s"}]},
       {"id":3,"type":"captcha","label":"No"}]}""";

  /** What is kept of a row of a plugin's table. */
  private static Map<String, Value> kept(String table, String... cells) {
    Map<String, Value> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i += 2) {
      row.put(cells[i], Value.of(cells[i + 1]));
    }
    return Plugins.parts(PluginTable.class).stream()
        .filter(part -> part.name().equals(table))
        .findFirst()
        .orElseThrow()
        .kept()
        .apply(row);
  }

  static Object[][] rows() {
    return new Object[][] {
      {"nf3_upgrades", kept("nf3_upgrades", "id", "3", "cache", NINJA), "[ninja_form id=3]"},
      {
        "nf3_upgrades",
        kept("nf3_upgrades", "id", "3", "cache", NINJA),
        "<!-- wp:ninja-forms/form {\"formID\":3} /-->"
      },
      {
        "fluentform_forms",
        kept("fluentform_forms", "id", "3", "title", "Ask", "form_fields", FLUENT),
        "[fluentform id=\"3\"]"
      },
      {
        "gf_form_meta",
        kept("gf_form_meta", "form_id", "3", "display_meta", GRAVITY),
        "[gravityform id=\"3\"]"
      }
    };
  }

  @ParameterizedTest
  @MethodSource("rows")
  void areShownWhereTheyStood(String table, Map<String, Value> row, String body) {
    RenderedSite site = new RenderedSite().table(table, row);

    assertThat(PlainText.of(site.html(body)).replaceAll("\\s+", " ").strip())
        .isEqualTo("Ask - Name * - Size: Small Go");
    assertThat(site.problems()).containsExactly("form-as-note Ask");
    assertThat(row.toString()).doesNotContain("@");
  }

  @Test
  void areMadeOfThePiecesWhereAnOldVersionHasNoWhole() {
    RenderedSite site =
        new RenderedSite()
            .table("nf3_forms", "id", "3", "title", "Ask")
            .table("nf3_fields", "id", "9", "parent_id", "3", "type", "textbox", "label", "Name")
            .table("nf3_field_meta", "parent_id", "9", "key", "required", "value", "1");

    assertThat(PlainText.of(site.html("[ninja_form id=3]"))).contains("Ask", "Name *");
  }

  @Test
  void areFoundByTheirKeysToo() {
    RenderedSite site =
        new RenderedSite()
            .table("frm_forms", "id", "3", "form_key", "ask", "name", "Ask")
            .table(
                "frm_fields",
                "id",
                "8",
                "form_id",
                "3",
                "field_order",
                "2",
                "type",
                "radio",
                "name",
                "Size",
                "options",
                "a:1:{i:0;s:5:\"Small\";}")
            .table(
                "frm_fields",
                "id",
                "9",
                "form_id",
                "3",
                "field_order",
                "1",
                "type",
                "text",
                "name",
                "Name",
                "required",
                "1");

    assertThat(
            PlainText.of(site.html("[formidable key=ask title=1]")).replaceAll("\\s+", " ").strip())
        .isEqualTo("Ask - Name * - Size: Small");
  }

  @Test
  void ofFormidableHaveTextsPartsAndDescriptions() {
    RenderedSite site =
        new RenderedSite()
            .table("frm_forms", "id", "3", "name", "Ask", "description", "About <b>it</b>")
            .table(
                "frm_fields",
                kept(
                    "frm_fields",
                    "id",
                    "8",
                    "form_id",
                    "3",
                    "field_order",
                    "1",
                    "type",
                    "html",
                    "name",
                    "No",
                    "description",
                    "See <a href=\"https://a.example/\">there</a>"))
            .table(
                "frm_fields",
                kept(
                    "frm_fields",
                    "id",
                    "9",
                    "form_id",
                    "3",
                    "field_order",
                    "2",
                    "type",
                    "name",
                    "name",
                    "Name",
                    "field_options",
                    "a:4:{s:11:\"name_layout\";s:10:\"first_last\";s:10:\"first_desc\";s:5:\"First\";"
                        + "s:11:\"middle_desc\";s:6:\"Middle\";s:9:\"last_desc\";s:4:\"Last\";}"));

    assertThat(site.html("[formidable id=3 description=1]"))
        .contains("About it", "<li>See <a href=\"https://a.example/\">there</a></li>")
        .contains("<li>Name</li>\n<li>First</li>\n<li>Last</li>")
        .doesNotContain("Middle", "No");
  }

  @Test
  void ofGravityFormsHaveConsentsListsAndConfirmedAddresses() {
    String form =
        """
        {"title":"Ask","fields":[
         {"id":1,"type":"consent","label":"Consent","checkboxLabel":"I read <a href='/privacy/'>this</a>"},
         {"id":2,"type":"list","label":"Guests","choices":[{"text":"Name"},{"text":"Age"}]},
         {"id":3,"type":"email","label":"Mail","emailConfirmEnabled":true,
          "inputs":[{"label":"Enter"},{"label":"Confirm"}]}]}""";
    RenderedSite site =
        new RenderedSite()
            .table("gf_form_meta", kept("gf_form_meta", "form_id", "3", "display_meta", form));

    assertThat(site.html("[gravityform id=3]"))
        .contains("<li>Consent</li>\n<li>I read <a href=\"/privacy/\">this</a></li>")
        .contains("<li>Guests (Name, Age)</li>", "<li>Mail (Enter, Confirm)</li>");
  }

  @Test
  void letVisitorsTypeWhereTheChoicesAreNotStored() {
    String fields =
        """
        {"fields":[{"element":"select_country","attributes":{"name":"c"},
          "settings":{"label":"Country","placeholder":"Choose"}}]}""";
    RenderedSite site =
        new RenderedSite()
            .forms(new FormStyle(true, null))
            .table(
                "fluentform_forms",
                kept("fluentform_forms", "id", "3", "title", "Ask", "form_fields", fields));

    assertThat(site.html("[fluentform id=3]"))
        .contains("<input type=\"text\" name=\"c\" placeholder=\"Choose\">")
        .doesNotContain("<select");
  }

  @Test
  void ofFluentFormsHaveConsentsWithLinksAndGrids() {
    String fields =
        """
        {"fields":[
         {"element":"gdpr_agreement","attributes":{"name":"ok"},"settings":{"label":"No",
          "tnc_html":"I read <a href='/privacy/'>this</a>","validation_rules":{"required":{"value":true}}}},
         {"element":"input_number","attributes":{"name":"n"},"settings":{"label":"Sum",
          "prefix_label":"EUR","suffix_label":"net"}},
         {"element":"tabular_grid","attributes":{"name":"g"},"settings":{"label":"Grid",
          "tabular_field_type":"radio","grid_columns":{"a":"Good","b":"Bad"},"grid_rows":{"r":"Food"}}},
         {"element":"select","attributes":{"name":"s"},"settings":{"label":"Size","placeholder":"Choose",
          "advanced_options":[{"label":"Small"}]}}]}""";
    RenderedSite site =
        new RenderedSite()
            .table(
                "fluentform_forms",
                kept("fluentform_forms", "id", "3", "title", "Ask", "form_fields", fields));

    assertThat(site.html("[fluentform id=3]"))
        .contains("<li>I read <a href=\"/privacy/\">this</a> <abbr")
        .contains("<li>Sum (EUR … net)</li>", "<li>Grid</li>\n<li>Food: Good, Bad</li>")
        .contains("<li>Size: Choose, Small</li>")
        .doesNotContain("No");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[ninja_form id=4]",
        "[fluentform id=4]",
        "[gravityform id=4]",
        "[formidable id=4]"
      })
  void areReportedWhenTheyAreNotThere(String body) {
    RenderedSite site = new RenderedSite();

    assertThat(site.html(body)).doesNotContain("[");
    assertThat(site.problems()).containsExactly("form-not-found");
  }

  @ParameterizedTest
  @CsvSource({
    "nf3_upgrades, id, cache",
    "fluentform_forms, id, form_fields",
    "gf_form_meta, form_id, display_meta"
  })
  void standDamagedRows(String table, String id, String column) {
    for (String stored : new String[] {"", "{", "a:1:{i:0;", "[1,2]", "{\"fields\":7}", "null"}) {
      kept(table, id, "3", column, stored);
    }
    assertThat(kept(table, column, "{}")).isEmpty();
  }
}
