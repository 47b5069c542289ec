package dev.pressport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.cli.console.Exit;
import dev.pressport.fixtures.Fixtures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepairTest {
  @TempDir Path temp = Path.of("");

  private Path out() {
    return temp.resolve("repaired.xml");
  }

  @Test
  void listsEachChangeWithItsLine() throws IOException {
    Session.Ended ended = new Session().run("repair", Fixtures.hazard("control-characters"), out());

    assertThat(ended.exit()).isEqualTo(Exit.DONE);
    assertThat(ended.out())
        .contains(
            "line 17: control character, which XML forbids; replaced by a space\n",
            "line 21: 4 control characters, which XML forbids; replaced by spaces\n");
    assertThat(ended.err()).contains("11 places were repaired. ", "repaired.xml has 3 items.");
    assertThat(temp)
        .isDirectoryContaining(out()::equals)
        .isDirectoryNotContaining("glob:**.partial");
  }

  @Test
  void writesToStandardOutputAndReadsStandardInput() throws IOException {
    byte[] broken = Files.readAllBytes(Fixtures.hazard("bare-ampersand"));

    Session.Ended ended = new Session().input(broken).run("repair", "-", "-");

    assertThat(ended.exit()).isEqualTo(Exit.DONE);
    new Session().run("repair", Fixtures.hazard("bare-ampersand"), out());
    assertThat(ended.out()).isEqualTo(Files.readString(out(), StandardCharsets.UTF_8));
    assertThat(ended.err()).contains("line 17: bare ampersand; read as text");
  }

  @Test
  void isIncompleteWhenAnItemIsLeftOut() throws IOException {
    Session.Ended ended = new Session().run("repair", Fixtures.hazard("truncated-in-item"), out());

    assertThat(ended.exit()).isEqualTo(Exit.INCOMPLETE);
    assertThat(ended.err()).contains("Left out: 1 item.");
    assertThat(out()).exists();
  }

  @Test
  void leavesAnExistingFileUnlessAsked() throws IOException {
    Files.writeString(out(), "mine");

    assertThat(new Session().run("repair", Fixtures.sample(), out()).exit()).isEqualTo(Exit.TARGET);
    assertThat(out()).hasContent("mine");

    assertThat(new Session().run("repair", Fixtures.sample(), out(), "--overwrite").exit())
        .isEqualTo(Exit.DONE);
    assertThat(out()).hasBinaryContent(Files.readAllBytes(Fixtures.sample()));
  }

  @Test
  void neverChangesTheBrokenFile() throws IOException {
    Path in = Files.copy(Fixtures.hazard("bare-ampersand"), temp.resolve("site.xml"));
    byte[] before = Files.readAllBytes(in);

    Session.Ended ended = new Session().run("repair", in, in, "--overwrite");

    assertThat(ended.exit()).isEqualTo(Exit.TARGET);
    assertThat(in).hasBinaryContent(before);
  }

  @Test
  void refusesWhatIsNoExportFile() throws IOException {
    for (String hazard : new String[] {"empty", "feed", "login-page", "not-xml", "sitemap"}) {
      Session.Ended ended = new Session().run("repair", Fixtures.hazard(hazard), out());

      assertThat(ended.exit()).as(hazard).isEqualTo(Exit.SOURCE);
      assertThat(out()).doesNotExist();
    }
    assertThat(new Session().run("repair", temp.resolve("missing.xml"), out()).exit())
        .isEqualTo(Exit.SOURCE);
  }

  @Test
  void saysWhichNameIsMissing() {
    Session.Ended ended = new Session().run("repair", Fixtures.sample());

    assertThat(ended.exit()).isEqualTo(Exit.USAGE);
    assertThat(ended.err()).contains("No name given for the repaired file.");
  }
}
