package dev.pressport.cli.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pressport.cli.command.PressportCommand;
import dev.pressport.cli.console.Console;
import dev.pressport.export.Exporter;
import dev.pressport.export.Exporters;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/** Asks the shells themselves; those that are not installed are skipped. */
class CompletionTest {
  private static final CommandLine PROGRAM =
      PressportCommand.commandLine(
          new Console(
              InputStream.nullInputStream(),
              OutputStream.nullOutputStream(),
              new PrintWriter(Writer.nullWriter()),
              false,
              80,
              Map.of()));

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pressport ex                          | export
          pressport --pro                       | --progress
          pressport --progress,                 | auto always never
          pressport export --med                | --media --media-scope --media-from
          pressport export --to h               | hugo
          pressport export --to = h             | hugo
          pressport export --media,             | copy link none
          pressport export --overwrite = re     | refuse replace
          pressport export --to hugo -O edi     | editor=none editor=decap
          pressport export --to = hugo -O edi   | editor=none editor=decap
          pressport export --to hugo -O editor = d | decap
          pressport export --to csv -O edi      | ''
          pressport export --out fold           | folder
          pressport export site.xml --limit,    | ''
          pressport verify fold                 | folder
          pressport targets gho                 | ghost
          pressport types nav                   | nav_menu_item
          pressport -q help pol                 | policy
          pressport completion,                 | bash zsh fish
          """)
  void offersWordsInBash(String typed, String offered) throws Exception {
    Path script = written(Shell.BASH);
    String words = typed.replace(",", " ''").replaceAll(" +", " ");
    String code =
        "source '%s'; COMP_WORDS=(%s); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _pressport; "
            + "echo \"${COMPREPLY[*]}\"";

    assertThat(output("bash", "-c", code.formatted(script, words)).strip()).isEqualTo(offered);
  }

  @Test
  void offersWordsInFish() throws Exception {
    Path script = written(Shell.FISH);

    assertThat(fish(script, "pressport ex")).containsExactly("export\tConverts a WordPress site");
    assertThat(fish(script, "pressport export --to=hugo -O edi"))
        .containsExactly("editor=decap", "editor=none");
    assertThat(fish(script, "pressport help exit")).containsExactly("exit-codes");
    assertThat(fish(script, "pressport export --out ")).containsExactly("folder/\tDirectory");
    assertThat(fish(script, "pressport inspect si")).containsExactly("site.xml");
  }

  private List<String> fish(Path script, String typed) throws Exception {
    return output(
            "fish", "--no-config", "-c", "source '%s'; complete -C '%s'".formatted(script, typed))
        .lines()
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void isUnderstoodByTheShell(Shell shell) throws Exception {
    String complaints = output(shell.id(), "-n", written(shell).toString());

    assertThat(complaints).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void knowsEachCommandAndTarget(Shell shell) {
    String script = shell.script(PROGRAM);

    CommandSyntax.all(PROGRAM).forEach(command -> assertThat(script).contains(command.name()));
    assertThat(Exporters.all())
        .extracting(Exporter::id)
        .allSatisfy(id -> assertThat(script).contains(id));
    assertThat(script).doesNotContain("reference").isASCII();
  }

  /** A value of an option must pass as it is from the script to the shell. */
  @Test
  void offersOnlyPlainWords() {
    assertThat(TargetSettings.all().values())
        .allSatisfy(
            settings -> assertThat(settings).allMatch(setting -> setting.matches("[\\w=.,/:-]+")));
    for (CommandSyntax command : CommandSyntax.all(PROGRAM)) {
      for (CommandSyntax.OptionSyntax option : command.options()) {
        Argument value = option.value();
        List<String> values = value == null ? List.of() : value.values();
        assertThat(values).allMatch(word -> word.matches("[\\w=.,/:-]+"));
      }
    }
  }

  @Test
  void writesPagesThatManUnderstands() throws Exception {
    ReferenceFiles.write(PROGRAM, folder);

    for (String page :
        List.of("man1/pressport.1", "man1/pressport-export.1", "man7/pressport-policy.7")) {
      Path file = folder.resolve("man").resolve(page);
      assertThat(output("man", "--warnings", "-l", file.toString())).doesNotContain("warning:");
      assertThat(file).content().contains(".SH \"NAME\"\npressport").isASCII();
    }
    assertThat(folder.resolve("man/man1/pressport-export.1"))
        .content()
        .contains("\\fB\\-\\-overwrite\\fR[=\\fIMODE\\fR]\n", "\\fB\\-O editor=\\fR\\fInone|decap");
    assertThat(folder.resolve("man/man1/pressport.1"))
        .content()
        .contains("\\fB130\\fR\nInterrupted");
  }

  private Path written(Shell shell) throws IOException {
    Files.createDirectories(folder.resolve("folder"));
    Files.writeString(folder.resolve("site.xml"), "");
    Path script = folder.resolve("script." + shell.id());
    return Files.writeString(script, shell.script(PROGRAM));
  }

  private String output(String program, String... arguments) throws Exception {
    boolean installed =
        Arrays.stream(System.getenv("PATH").split(":", -1))
            .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    assumeTrue(installed, program + " is not installed");
    ProcessBuilder builder = new ProcessBuilder(program);
    builder.command().addAll(List.of(arguments));
    Process process =
        builder
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return output;
  }
}
