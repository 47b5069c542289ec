package dev.pressport.posttype;

import dev.pressport.block.Block;
import dev.pressport.block.BlockParser;
import dev.pressport.model.Details;
import dev.pressport.php.LooseValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code wp_block}: a synced or unsynced pattern (reusable block). */
public final class Pattern extends PostType {

  /** The post type {@code wp_block}. */
  public Pattern() {
    super(
        "wp_block",
        "Patterns",
        "a synced or unsynced pattern (reusable block)",
        PatternDetails.class,
        Set.of(Trait.BUILT_IN, Trait.IN_WXR, Trait.IN_REST, Trait.EMBEDDED));
  }

  private static final String SYNC_STATUS = "wp_pattern_sync_status";

  @Override
  public Optional<Set<String>> keptMetas() {
    return Optional.of(Set.of(SYNC_STATUS));
  }

  @Override
  public Details details(DetailsRequest request) {
    String status = LooseValue.of(request.entry().meta(), SYNC_STATUS).filled();
    String body = DataBody.whole(request);
    return new PatternDetails(
        status == null ? "synced" : status,
        EntryTerms.slugs(request.entry(), "wp_pattern_category"),
        body == null ? null : overridable(BlockParser.parse(body)),
        request.index().referrers(request.entry().id()).stream().sorted().toList());
  }

  private static List<String> overridable(List<Block> blocks) {
    List<String> names = new ArrayList<>();
    for (Block block : blocks) {
      LooseValue metadata = LooseValue.of(block.attrs()).get("metadata");
      String name = metadata.get("name").filled();
      boolean bound =
          metadata.get("bindings").list().stream()
              .anyMatch(binding -> "core/pattern-overrides".equals(binding.get("source").string()));
      if (name != null && bound) {
        names.add(name);
      }
      names.addAll(overridable(block.innerBlocks()));
    }
    return names;
  }

  /**
   * The details that a pattern adds.
   *
   * @param syncStatus {@code synced}, {@code unsynced} or {@code partial}
   * @param categories slugs
   * @param overridableBlocks the names of the blocks whose text each place of use may change; null
   *     when the body cannot be read
   * @param usedBy the entries that show it
   */
  public record PatternDetails(
      String syncStatus,
      List<String> categories,
      @Nullable List<String> overridableBlocks,
      List<Long> usedBy)
      implements Details {}
}
