package dev.pressport.export.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pressport.export.MigrationRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The settings of forms tell who receives their messages: none of that is exported. */
class FormPrivacyTest {
  private static final String SITE =
      """
      <rss xmlns:wp="http://wordpress.org/export/1.2/"
       xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
      <item><title>Ask</title><wp:post_id>1</wp:post_id><wp:status>publish</wp:status>
       <wp:post_type>wpcf7_contact_form</wp:post_type>
       <wp:postmeta><wp:meta_key>_form</wp:meta_key><wp:meta_value><![CDATA[Name
      [text* your-name]
      [select topic "Sales|sales@desk.example"]
      [submit "Go"]]]></wp:meta_value></wp:postmeta></item>
      <item><title>Ask</title><wp:post_id>2</wp:post_id><wp:status>inherit</wp:status>
       <wp:post_parent>3</wp:post_parent><wp:post_type>revision</wp:post_type>
       <content:encoded><![CDATA[{"settings":{"notifications":{"1":{"email":"boss@desk.example"}},
      "form_title":"Ask"}}]]></content:encoded></item>
      <item><title>Mail</title><wp:post_id>4</wp:post_id><wp:status>publish</wp:status>
       <wp:post_type>frm_form_actions</wp:post_type>
       <content:encoded><![CDATA[{"email_to":"boss@desk.example"}]]></content:encoded></item>
      <item><title>Berth</title><wp:post_id>5</wp:post_id><wp:status>publish</wp:status>
       <wp:post_type>jetpack_form</wp:post_type>
       <content:encoded><![CDATA[<!-- wp:jetpack/contact-form {"to":"boss@desk.example"} -->
      <div><!-- wp:jetpack/field-name {"label":"Boat"} /--></div>
      <!-- /wp:jetpack/contact-form -->]]></content:encoded></item>
      </channel></rss>
      """;

  @TempDir Path temp = Path.of("");

  private Path site() throws IOException {
    return Files.writeString(temp.resolve("site.xml"), SITE, StandardCharsets.UTF_8);
  }

  @Test
  void leavesOutAddressesOfReceivers() throws IOException {
    String told = new MigrationRun(temp).export(site()).entries().toString();

    assertThat(told).contains("your-name", "form_title").doesNotContain("desk.example");
    assertThat(told).contains("<!-- wp:jetpack/contact-form {", "<li>Boat</li>");
  }

  @Test
  void keepsThemWhereAskedFor() throws IOException {
    JsonNode form = new MigrationRun(temp).withPersonalData().export(site()).entry(1);

    assertThat(form.get("meta").toString()).contains("Sales|sales@desk.example");
  }
}
