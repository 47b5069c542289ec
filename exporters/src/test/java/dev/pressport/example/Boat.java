package dev.pressport.example;

import dev.pressport.model.Details;
import dev.pressport.posttype.DetailsRequest;
import dev.pressport.posttype.PostType;
import dev.pressport.row.Cell;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code boat}: a boat; its measures are in a table of the plugin. */
public final class Boat extends PostType {

  /** The post type {@code boat}. */
  public Boat() {
    super("boat", "Boats", "a boat", BoatDetails.class, Set.of(Trait.VIEWABLE, Trait.IN_WXR));
  }

  @Override
  public Details details(DetailsRequest request) {
    Map<String, Cell> measures =
        request.row().attached("sailing_measures").stream().findFirst().orElse(Map.of());
    return new BoatDetails(
        Cell.loose(measures.get("length_m")).decimal(), Cell.loose(measures.get("sails")).id());
  }

  /** What a boat adds; null where the source lacks the table. */
  public record BoatDetails(@Nullable Double length, @Nullable Long sails) implements Details {}
}
