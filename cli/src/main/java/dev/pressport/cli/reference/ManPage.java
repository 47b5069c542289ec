package dev.pressport.cli.reference;

import dev.pressport.Version;
import dev.pressport.export.Exporter;
import dev.pressport.export.Exporters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A page of the manual.
 *
 * @param path its path below {@code man}, such as {@code man1/pressport.1}
 */
record ManPage(String path, String text) {
  private static final String NAME = "pressport";

  /** Returns all pages: of the program, of each command and of each help topic. */
  static List<ManPage> all(CommandLine program) {
    return Stream.of(
            Stream.of(program(program)),
            CommandSyntax.subcommands(program).map(ManPage::command),
            Arrays.stream(HelpTopic.values()).map(ManPage::topic))
        .flatMap(pages -> pages)
        .toList();
  }

  private static ManPage program(CommandLine program) {
    String[] usage = program.getCommandSpec().usageMessage().customSynopsis();
    List<List<String>> paragraphs = paragraphs(List.of(usage));
    Roff page = begin(NAME, 1, "exports all content of a WordPress site");
    page.section("SYNOPSIS");
    page.plain(NAME + " COMMAND [arguments] [options]");
    page.section("DESCRIPTION");
    page.plain(String.join(" ", paragraphs.get(0)));
    page.section("COMMANDS");
    CommandSyntax.subcommands(program)
        .forEach(
            command ->
                page.entry(
                    page.strong(page.escaped(name(command.getCommandSpec())) + "(1)"),
                    page.escaped(CommandSyntax.summary(command.getCommandSpec()) + ".")));
    page.section("OPTIONS");
    options(page, program.getCommandSpec().options());
    page.section("EXAMPLES");
    page.code(paragraphs.get(1).stream().map(String::strip).toList());
    page.section("EXIT STATUS");
    page.blocks(HelpTopic.EXIT_CODES.body());
    page.section("ENVIRONMENT");
    page.plain("See pressport-environment(7).");
    seeAlso(
        page,
        Stream.concat(
            CommandSyntax.subcommands(program).map(sub -> name(sub.getCommandSpec()) + "(1)"),
            Arrays.stream(HelpTopic.values()).map(topic -> NAME + "-" + topic.id() + "(7)")));
    return page(NAME, 1, page);
  }

  private static ManPage command(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    Roff page = begin(name(spec), 1, lowerCase(CommandSyntax.summary(spec)));
    page.section("SYNOPSIS");
    page.plain(String.join(" ", spec.usageMessage().customSynopsis()));
    page.section("DESCRIPTION");
    page.plain(String.join(" ", spec.usageMessage().header()));
    for (List<String> paragraph : paragraphs(List.of(spec.usageMessage().description()))) {
      if (paragraph.get(0).startsWith("  ")) {
        page.code(paragraph.stream().map(line -> line.substring(2)).toList());
      } else {
        page.plain(String.join(" ", paragraph));
      }
    }
    page.section("OPTIONS");
    groups(page, spec);
    if (spec.findOption("-O") != null) {
      targets(page);
    }
    seeAlso(
        page,
        Stream.concat(
            Stream.of(NAME + "(1)"),
            Arrays.stream(HelpTopic.values()).map(topic -> NAME + "-" + topic.id() + "(7)")));
    return page(name(spec), 1, page);
  }

  private static ManPage topic(HelpTopic topic) {
    String name = NAME + "-" + topic.id();
    Roff page = begin(name, 7, topic.summary());
    page.section("DESCRIPTION");
    page.blocks(topic.body());
    seeAlso(page, Stream.of(NAME + "(1)"));
    return page(name, 7, page);
  }

  private static void groups(Roff page, CommandSpec spec) {
    List<ArgGroupSpec> groups =
        spec.argGroups().stream().sorted(Comparator.comparing(ArgGroupSpec::order)).toList();
    List<OptionSpec> grouped = new ArrayList<>();
    for (ArgGroupSpec group : groups) {
      page.subsection(String.valueOf(group.heading()).replace("%n", "").strip());
      options(page, group.options());
      grouped.addAll(group.options());
    }
    List<OptionSpec> rest =
        spec.options().stream().filter(option -> !grouped.contains(option)).toList();
    if (!groups.isEmpty()) {
      page.subsection("Always");
    }
    options(page, rest);
  }

  private static void options(Roff page, List<OptionSpec> options) {
    for (OptionSpec option : options) {
      String names =
          Arrays.stream(option.names())
              .map(name -> page.strong(page.escaped(name)))
              .collect(Collectors.joining(", "));
      page.entry(names + value(page, option), page.escaped(CommandSyntax.summary(option)));
    }
  }

  private static String value(Roff page, OptionSpec option) {
    if (option.arity().max() == 0) {
      return "";
    }
    String label = page.emphasis(page.escaped(option.paramLabel()));
    return option.arity().min() == 0 ? "[=" + label + "]" : " " + label;
  }

  private static void targets(Roff page) {
    page.section("TARGETS");
    for (Exporter target : Exporters.all()) {
      page.subsection(target.id() + ": " + target.description());
      target
          .options()
          .forEach(
              option -> {
                String values =
                    option.values().isEmpty() ? "TEXT" : String.join("|", option.values());
                String usual = option.fallback().map(text -> " [" + text + "]").orElse("");
                page.entry(
                    page.strong(page.escaped("-O " + option.name() + "="))
                        + page.emphasis(page.escaped(values)),
                    page.escaped(option.description() + usual));
              });
    }
  }

  private static void seeAlso(Roff page, Stream<String> pages) {
    page.section("SEE ALSO");
    page.plain(pages.collect(Collectors.joining(", ")));
  }

  private static Roff begin(String name, int section, String summary) {
    return new Roff(name, section, Version.NUMBER, summary);
  }

  private static ManPage page(String name, int section, Roff page) {
    return new ManPage("man" + section + "/" + name + "." + section, page.page());
  }

  private static String name(CommandSpec command) {
    return NAME + "-" + command.name();
  }

  private static String lowerCase(String sentence) {
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }

  private static List<List<String>> paragraphs(List<String> lines) {
    List<List<String>> paragraphs = new ArrayList<>();
    List<String> paragraph = new ArrayList<>();
    for (String line : lines) {
      if (!line.isBlank()) {
        paragraph.add(line);
      } else if (!paragraph.isEmpty()) {
        paragraphs.add(List.copyOf(paragraph));
        paragraph.clear();
      }
    }
    if (!paragraph.isEmpty()) {
      paragraphs.add(List.copyOf(paragraph));
    }
    return paragraphs;
  }
}
