package dev.pressport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.cli.command.PressportCommand;
import dev.pressport.cli.console.Console;
import dev.pressport.cli.console.Exit;
import dev.pressport.cli.reference.HelpTopic;
import dev.pressport.export.Exporter;
import dev.pressport.export.Exporters;
import dev.pressport.posttype.PostType;
import dev.pressport.posttype.PostTypes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Help as golden files; {@code -Dgolden.update=true} rewrites them. */
class HelpTest {
  private static final Path GOLDEN = Path.of("src/test/resources/dev/pressport/cli");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "inspect --help",
        "export --help",
        "pull --help",
        "verify --help",
        "repair --help",
        "ui --help",
        "targets --help",
        "types --help",
        "schema --help",
        "completion --help",
        "help --help",
        "targets json",
        "targets csv",
        "types page",
        "types revision",
        "types nav_menu_item",
        "types ai1ec_event"
      })
  void readsAsInTheGoldenFile(String arguments) throws IOException {
    Session.Ended ended = new Session().run((Object[]) arguments.split(" "));

    String name = arguments.replace("--", "").replace(' ', '-') + ".txt";
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(GOLDEN.resolve(name), ended.out());
    }
    assertThat(ended.out()).isEqualTo(Files.readString(GOLDEN.resolve(name)));
    assertThat(ended.err()).isEmpty();
    assertThat(ended.exit()).isZero();
    assertThat(ended.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
  }

  @Test
  void listsEveryTarget() {
    Session.Ended ended = new Session().run("targets");

    for (Exporter exporter : Exporters.all()) {
      assertThat(ended.out())
          .containsPattern("(?m)^" + exporter.id() + " +" + Pattern.quote(exporter.description()));
    }
    assertThat(ended.out()).endsWith("\nOptions of a target: pressport targets NAME\n");
    assertThat(ended.exit()).isZero();
  }

  @Test
  void listsEveryType() {
    Session.Ended ended = new Session().run("types");

    String flowing = ended.out().replaceAll("\\s+", " ");
    for (PostType type : PostTypes.all()) {
      String inWxr = type.is(PostType.Trait.IN_WXR) ? " yes " : " - ";
      assertThat(flowing).contains(" " + type.name() + inWxr + type.meaning());
    }
    assertThat(ended.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
    assertThat(ended.out()).endsWith("More: pressport types NAME\n");
    assertThat(ended.exit()).isZero();
  }

  @Test
  void namesEverySubcommand() {
    Console console =
        new Console(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            new PrintWriter(Writer.nullWriter()),
            false,
            80,
            Map.of());
    CommandLine line = PressportCommand.commandLine(console);

    String help = new Session().run("--help").out();

    assertThat(line.getSubcommands().values())
        .filteredOn(sub -> !sub.getCommandSpec().usageMessage().hidden())
        .extracting(CommandLine::getCommandName)
        .allSatisfy(name -> assertThat(help).containsPattern("(?m)^[A-Z ]\\S* +" + name + " "));
  }

  @Test
  void isTheSameInEveryWayOfAsking() {
    Session.Ended asked = new Session().run("export", "--help");

    assertThat(new Session().run("help", "export")).isEqualTo(asked);
    assertThat(new Session().run("export", "no-such.xml", "-h", "--wrong")).isEqualTo(asked);
    assertThat(new Session().run("help").out()).isEqualTo(new Session().run("--help").out());
  }

  @ParameterizedTest
  @EnumSource
  void showsTopics(HelpTopic topic) {
    Session.Ended ended = new Session().run("help", topic.id());

    assertThat(ended.out()).isEqualTo(topic.text());
    assertThat(ended.exit()).isZero();
    assertThat(new Session().run("help").out()).contains(topic.id());
    assertThat(new Session().run("help", "--help").out())
        .containsPattern("(?m)^  " + topic.id() + " +" + Pattern.quote(topic.summary()) + "$");
  }

  @Test
  void suggestsTheNearestTopic() {
    Session.Ended ended = new Session().run("help", "exitcodes");

    assertThat(ended.err())
        .isEqualTo(
            """
            error[no-such-help]: There is no command or help topic exitcodes.
              Try: exit-codes.  All of them: pressport help
            """);
    assertThat(ended.exit()).isEqualTo(Exit.USAGE);
  }

  @Test
  void printsCompletionScripts() {
    assertThat(new Session().run("completion", "zsh").out()).startsWith("#compdef pressport\n");
    assertThat(new Session().run("completion", "fisch").err())
        .contains("error[no-such-shell]", "Try: fish.");
  }

  @Test
  void comesWithoutAnyArgumentsAsAFault() {
    Session.Ended ended = new Session().run();

    assertThat(ended.exit()).isEqualTo(Exit.USAGE);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).isEqualTo(new Session().run("--help").out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V", "-q -V", "export -V", "targets --version"})
  void tellsTheVersion(String arguments) {
    Session.Ended ended = new Session().run((Object[]) arguments.split(" "));

    assertThat(ended.exit()).isZero();
    assertThat(ended.out()).matches("pressport \\d+\\.\\d+\\.\\d+\\S* \\(Java .+, .+\\)\n");
  }
}
