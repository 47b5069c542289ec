package dev.pressport.cli.command;

import dev.pressport.cli.console.DisplayFormat;
import dev.pressport.problem.ProblemGroups;
import dev.pressport.problem.ProblemKind;
import dev.pressport.problem.ProblemKind.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The tables that were not read, as sentences: those with a remedy first. */
record UnreadTablesText(Map<ProblemKind, List<ProblemGroups.Group>> kinds) {
  private static final int MOST_NAMES = 3;

  static UnreadTablesText of(List<ProblemGroups.Group> groups) {
    return new UnreadTablesText(
        groups.stream()
            .filter(group -> group.kind().topic() == Topic.UNREAD)
            .sorted(
                Comparator.comparing((ProblemGroups.Group group) -> group.kind().remedy().isEmpty())
                    .thenComparing(Comparator.comparingLong(ProblemGroups.Group::times).reversed()))
            .collect(
                Collectors.groupingBy(
                    ProblemGroups.Group::kind, LinkedHashMap::new, Collectors.toList())));
  }

  /** The tables that matter in a few words with their verb; empty for none. */
  String verdict() {
    return kinds.entrySet().stream()
        .filter(kind -> !kind.getKey().remedy().isEmpty())
        .map(kind -> words(kind.getKey(), kind.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** The remedy for the tables that matter; empty for none. */
  String remedy() {
    return kinds.keySet().stream()
        .map(ProblemKind::remedy)
        .filter(remedy -> !remedy.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** A sentence for each kind of table, with the largest of them and the remedy. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    kinds.forEach(
        (kind, tables) ->
            sentences.add(
                sentence(kind, tables) + (kind.remedy().isEmpty() ? "" : ' ' + kind.remedy())));
    return sentences;
  }

  /** A sentence for each kind of table, with the largest of them. */
  List<String> names() {
    List<String> sentences = new ArrayList<>();
    kinds.forEach((kind, tables) -> sentences.add(sentence(kind, tables)));
    return sentences;
  }

  private static String sentence(ProblemKind kind, List<ProblemGroups.Group> tables) {
    return DisplayFormat.printable(words(kind, tables) + ": " + names(tables) + '.');
  }

  private static String words(ProblemKind kind, List<ProblemGroups.Group> tables) {
    long count = tables.stream().mapToLong(ProblemGroups.Group::count).sum();
    return DisplayFormat.number(count) + ' ' + kind.summary(count).orElse(kind.code());
  }

  private static String names(List<ProblemGroups.Group> tables) {
    String names =
        tables.stream()
            .limit(MOST_NAMES)
            .map(UnreadTablesText::name)
            .collect(Collectors.joining(", "));
    int more = tables.size() - MOST_NAMES;
    return more > 0 ? names + " and " + DisplayFormat.number(more) + " more" : names;
  }

  private static String name(ProblemGroups.Group table) {
    String rows =
        table.times() == 0 ? "rows not counted" : DisplayFormat.count(table.times(), "row", "rows");
    return (table.subject() == null ? "others" : table.subject()) + " (" + rows + ")";
  }
}
