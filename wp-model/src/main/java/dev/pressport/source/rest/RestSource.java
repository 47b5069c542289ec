package dev.pressport.source.rest;

import dev.pressport.option.OptionSpec;
import dev.pressport.posttype.PostType;
import dev.pressport.posttype.PostTypes;
import dev.pressport.source.ContentSource;
import dev.pressport.source.Limitation;
import dev.pressport.source.Location;
import dev.pressport.source.Match;
import dev.pressport.source.OpenSite;
import dev.pressport.source.SourceRefusal;
import dev.pressport.source.SourceRequest;
import dev.pressport.source.SourceUnreadable;
import dev.pressport.source.file.AcfJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a {@link Pull} wrote down of a live site. */
public final class RestSource implements ContentSource {
  /** The types that no route serves: post.php, create_initial_post_types(), and the plugins. */
  private static final Set<String> WITHOUT_ROUTE =
      Set.of(
          "custom_css",
          "customize_changeset",
          "oembed_cache",
          "user_request",
          "acf-taxonomy",
          "acf-post-type",
          "acf-field-group",
          "acf-field",
          "ai1ec_event",
          "exactmetrics_note");

  @Override
  public String id() {
    return "rest";
  }

  @Override
  public List<OptionSpec> options() {
    return List.of(AcfJson.OPTION);
  }

  /** The types that the API of no site gives. */
  static List<PostType> typesWithoutRoute() {
    return PostTypes.all().stream().filter(type -> WITHOUT_ROUTE.contains(type.name())).toList();
  }

  @Override
  public List<Limitation> lacks() {
    List<Limitation> lacks = new ArrayList<>();
    for (PostType type : typesWithoutRoute()) {
      lacks.add(new Limitation(type.name(), type.label().toLowerCase(Locale.ROOT)));
    }
    for (String part :
        List.of("custom fields that are not registered for the API", "old slugs", "most options")) {
      lacks.add(new Limitation(null, part));
    }
    return lacks;
  }

  @Override
  public Optional<Match> recognize(Location location) throws IOException {
    return Recording.isIn(location.path())
        ? Recording.open(location.path()).map(recording -> Match.sure())
        : Optional.empty();
  }

  @Override
  public OpenSite open(SourceRequest request) throws IOException {
    Location location = request.locations().get(0);
    if (request.locations().size() > 1) {
      throw new SourceUnreadable(
          RestRefusal.RECORDING_SEVERAL, location.name(), request.locations().get(1).name());
    }
    Recording recording =
        Recording.open(location.path())
            .orElseThrow(() -> new SourceUnreadable(SourceRefusal.UNKNOWN_FORMAT, location.name()));
    AcfJson acf = AcfJson.of(List.of(), request.options());
    return new RestSite(location.name(), recording, acf, request.workFolder(), request.maxValue());
  }
}
