package dev.pressport.plugin.buddypress;

import dev.pressport.block.Block;
import dev.pressport.html.Html;
import dev.pressport.html.Titles;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex.AuthorOutline;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockFamily;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.RenderProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The blocks that show groups and members by their numbers, and those that need a server. */
final class Blocks implements BlockFamily {
  private static final Map<String, String> SERVER =
      Map.of(
          "login-form", "the form to log in",
          "primary-nav", "the menu of the community",
          "sitewide-notices", "the notices of the community",
          "latest-activities", "the list of activities",
          "embed-activity", "an activity of the community",
          "dynamic-members", "the list of members",
          "active-members", "the list of members",
          "online-members", "the list of members",
          "friends", "the list of members",
          "dynamic-groups", "the list of groups");

  @Override
  public Map<String, BlockHtml> blocks() {
    Map<String, BlockHtml> blocks = new HashMap<>();
    SERVER.forEach(
        (name, meaning) ->
            blocks.put(
                "bp/" + name,
                (block, body) -> {
                  body.counted(RenderProblem.SERVER_ONLY, meaning);
                  return "";
                }));
    blocks.put("bp/group", Blocks::group);
    blocks.put("bp/groups", Blocks::groups);
    blocks.put("bp/member", Blocks::member);
    blocks.put("bp/members", Blocks::members);
    return blocks;
  }

  /** Null where the source lacks the table. */
  private static @Nullable String group(Block block, Body body) {
    Long id = Body.attributes(block).get("itemID").id();
    if (id == null || !body.site().tables().containsKey(BuddyPress.GROUPS)) {
      return id == null ? "" : null;
    }
    boolean described = isShown(block, "displayDescription");
    return found(id, body)
        .map(
            group ->
                Html.paragraph("<strong>" + name(group) + "</strong>")
                    + (described ? Html.paragraph(group.get("description").filled()) : ""))
        .findFirst()
        .orElse("");
  }

  private static boolean isShown(Block block, String setting) {
    return !Boolean.FALSE.equals(Body.attributes(block).get(setting).bool());
  }

  private static @Nullable String groups(Block block, Body body) {
    return body.site().tables().containsKey(BuddyPress.GROUPS)
        ? Html.list(ids(block).flatMap(id -> found(id, body)).map(Blocks::name))
        : null;
  }

  private static Stream<Long> ids(Block block) {
    return Body.attributes(block).get("itemIDs").list().stream()
        .flatMap(item -> Stream.ofNullable(item.id()));
  }

  private static Stream<LooseValue> found(long id, Body body) {
    List<Map<String, Value>> rows = body.site().tables().getOrDefault(BuddyPress.GROUPS, List.of());
    return rows.stream()
        .map(row -> LooseValue.of(new Value.Dict(row)))
        .filter(row -> Long.valueOf(id).equals(row.get("id").id()));
  }

  private static String name(LooseValue group) {
    return Html.escape(Titles.plain(group.get("name").string()));
  }

  private static String member(Block block, Body body) {
    Long id = Body.attributes(block).get("itemID").id();
    return id == null ? "" : Html.paragraph(person(id, body));
  }

  private static String members(Block block, Body body) {
    return Html.list(ids(block).map(id -> person(id, body)));
  }

  /** The name of a member, with a link to the list of the posts. */
  private static String person(long id, Body body) {
    return body.index().author(id).map(author -> linked(author, body)).orElse("");
  }

  private static String linked(AuthorOutline author, Body body) {
    return body.linkTo(
        new Ref.ToAuthor(author.login()), Html.escape(Titles.plain(author.displayName())));
  }
}
