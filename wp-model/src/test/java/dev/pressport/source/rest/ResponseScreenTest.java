package dev.pressport.source.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.privacy.Disclosure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResponseScreenTest {
  @TempDir Path temp = Path.of("");

  private String kept(String route, String body, Disclosure disclosure) throws IOException {
    Path file = Files.writeString(temp.resolve("body.json"), body.replace('\'', '"'));
    new ResponseScreen(disclosure).apply(ApiRequest.of(route), file);
    return Files.readString(file).replace('"', '\'');
  }

  private String kept(String route, String body) throws IOException {
    return kept(route, body, Disclosure.NONE);
  }

  @Test
  void leavesAResponseWithoutPersonalDataByteForByte() throws IOException {
    String body = "[ {'id': 1, 'meta': {'colour': 'red'},\n'content':{'raw':'mail a@b.example'}} ]";

    assertThat(kept("wp/v2/posts", body)).isEqualTo(body);
  }

  @Test
  void dropsTheAddressesOfUsersAndCommenters() throws IOException {
    assertThat(
            kept(
                "wp/v2/users",
                "[{'id':3,'username':'ann','email':'a@b.example','slug':'ann','name':'Ann',"
                    + "'meta':{'phone':'+1 555 0100'}}]"))
        .isEqualTo("[{'id':3,'username':'ann','slug':'ann','name':'Ann','meta':{}}]");
    assertThat(
            kept(
                "wp/v2/comments",
                "[{'id':3,'author_email':'a@b.example','author_ip':'203.0.113.1',"
                    + "'author_user_agent':'X','author_name':'Ann'}]"))
        .isEqualTo("[{'id':3,'author_name':'Ann'}]");
  }

  @Test
  void namesAUserWhoseLoginIsAnAddressByTheId() throws IOException {
    assertThat(
            kept(
                "wp/v2/users",
                "[{'id':3,'username':'a@b.example','slug':'ab-example','name':'a@b.example',"
                    + "'link':'https://x/author/ab-example/'}]"))
        .isEqualTo("[{'id':3,'username':'author-3','slug':'author-3','name':'author-3'}]");
  }

  @Test
  void keepsOfEntriesAboutPeopleOnlyWhatTheLedgerNeeds() throws IOException {
    assertThat(
            kept(
                "wp/v2/feedback",
                "[{'id':9,'type':'feedback','status':'publish','title':{'raw':'a@b.example'},"
                    + "'content':{'raw':'IP: 203.0.113.1'}}]"))
        .isEqualTo("[{'id':9,'type':'feedback','status':'publish'}]");
  }

  @Test
  void dropsSecretsEvenWithPersonalData() throws IOException {
    String body =
        "[{'id':1,'type':'post','meta':{'api_key':'abcdef','size':'big'},"
            + "'acf':{'door_password':'sesame'}}]";
    Disclosure open = new Disclosure(true, Set.of());

    assertThat(kept("wp/v2/posts", body, open))
        .isEqualTo("[{'id':1,'type':'post','meta':{'size':'big'},'acf':{}}]");
    assertThat(kept("wp/v2/posts", body, new Disclosure(true, Set.of("api_key", "door_password"))))
        .isEqualTo(body);
  }

  @Test
  void dropsThePasswordOfAnEntryAndTheFormsOfWidgets() throws IOException {
    assertThat(kept("wp/v2/posts", "[{'id':1,'type':'post','password':'open'}]"))
        .isEqualTo("[{'id':1,'type':'post'}]");
    assertThat(
            kept(
                "wp/v2/widgets",
                "[{'id':'mail-2','rendered_form':'<input value=abcdef>',"
                    + "'instance':{'encoded':'YTox','raw':{'api_key':'abcdef','title':'T'}}}]"))
        .isEqualTo("[{'id':'mail-2','instance':{'raw':{'title':'T'}}}]");
  }

  @Test
  void emptiesAResponseThatIsCutOff() throws IOException {
    assertThat(kept("wp/v2/users", "[{'id':3,'email':'a@b.exam")).isEmpty();
    assertThat(kept("wp/v2/users", "<html>Down</html>")).isEqualTo("<html>Down</html>");
  }
}
