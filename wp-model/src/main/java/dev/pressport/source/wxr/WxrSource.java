package dev.pressport.source.wxr;

import dev.pressport.model.Site;
import dev.pressport.option.Option;
import dev.pressport.posttype.PostType;
import dev.pressport.posttype.PostTypes;
import dev.pressport.problem.Problems;
import dev.pressport.source.ContentSource;
import dev.pressport.source.Limitation;
import dev.pressport.source.Location;
import dev.pressport.source.Match;
import dev.pressport.source.OpenSite;
import dev.pressport.source.SourceRefusal;
import dev.pressport.source.SourceRequest;
import dev.pressport.source.SourceUnreadable;
import dev.pressport.source.file.AcfJson;
import dev.pressport.source.file.Document;
import dev.pressport.source.file.Documents;
import dev.pressport.text.WebAddress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** WordPress's export files: one or many, plain, packed or in a folder. */
public final class WxrSource implements ContentSource {

  @Override
  public String id() {
    return "wxr";
  }

  @Override
  public List<Option<?>> options() {
    return List.of(AcfJson.OPTION);
  }

  /** Fact: wp-admin/includes/export.php, export_wp(). */
  @Override
  public List<Limitation> limitations() {
    List<Limitation> limitations = new ArrayList<>();
    for (PostType type : PostTypes.all()) {
      if (!type.is(PostType.Trait.IN_WXR)) {
        limitations.add(new Limitation(type.name(), type.label().toLowerCase(Locale.ROOT)));
      }
      type.outsideWxr().ifPresent(part -> limitations.add(new Limitation(type.name(), part)));
    }
    for (String part : List.of("spam comments", "options", "widgets")) {
      limitations.add(new Limitation(null, part));
    }
    return limitations;
  }

  @Override
  public Optional<Match> recognize(Location location) throws IOException {
    Optional<Match> best = Optional.empty();
    Optional<Location.OnDisk> file = location.onDisk();
    if (file.isEmpty()) {
      return best;
    }
    for (Document input : Documents.of(file.get())) {
      Optional<Match> match = WxrDetector.document(input);
      if (match.isPresent()
          && (best.isEmpty() || match.get().certainty() > best.get().certainty())) {
        best = match;
      }
    }
    return best;
  }

  @Override
  public boolean takesParts() {
    return true;
  }

  @Override
  public OpenSite open(SourceRequest request) throws IOException {
    ItemReader.Limits limits =
        new ItemReader.Limits(request.maxValue(), Runtime.getRuntime().maxMemory() / 8);
    List<Document> inputs = new ArrayList<>();
    List<OpenSite.Origin> origins = new ArrayList<>();
    List<Documents> found = new ArrayList<>();
    Heads heads = new Heads();
    int foreign = 0;
    for (Location.OnDisk location : request.files()) {
      Documents documents = Documents.of(location);
      found.add(documents);
      for (Document input : documents) {
        if (isWxr(input)) {
          Head read = head(input, request, limits);
          Map<String, String> head = read.site();
          foreign += read.foreign() ? 1 : 0;
          heads.add(input.name(), head);
          inputs.add(input);
          String version = head.getOrDefault("wxr_version", "").strip();
          origins.add(
              new OpenSite.Origin(
                  input.name(), version.isEmpty() ? "WXR" : "WXR " + version, input.bytes()));
        }
      }
    }
    if (foreign > 0 && foreign == inputs.size()) {
      throw new SourceUnreadable(WxrRefusal.NO_POST_FIELDS, inputs.get(0).name());
    }
    AcfJson acf = AcfJson.of(found, request.options());
    return new WxrSite(heads.site(), found, acf, inputs, origins, request.workFolder(), limits);
  }

  private static boolean isWxr(Document input) throws IOException {
    return WxrDetector.document(input).filter(match -> match.refusal().isEmpty()).isPresent();
  }

  /**
   * The beginning of a document.
   *
   * @param foreign whether its items are not those of WordPress
   */
  private record Head(Map<String, String> site, boolean foreign) {}

  private static Head head(Document input, SourceRequest request, ItemReader.Limits limits)
      throws IOException {
    TextSpool spool = new TextSpool(request.workFolder().resolve("head"));
    CommentList comments = new CommentList(request.workFolder().resolve("head-comments"));
    Workers workers = new Workers();
    WxrDocument.Tools tools = new WxrDocument.Tools(spool, comments, limits, workers);
    try (spool;
        comments;
        workers;
        WxrDocument document = new WxrDocument(input, read -> {}, tools, Problems.MUTE)) {
      Map<String, String> site = document.readHead();
      return new Head(site, document.lacksPostFields());
    }
  }

  /** The heads of the files, which must name the same site. */
  private static final class Heads {
    private @Nullable String firstName;
    private @Nullable String home;
    private Site site = new Site(null, null, null, null, null, null);

    void add(String name, Map<String, String> head) throws SourceUnreadable {
      String address = head.getOrDefault("base_blog_url", head.getOrDefault("link", ""));
      String here = WebAddress.home(address);
      if (home != null && !here.isEmpty() && !home.isEmpty() && !home.equals(here)) {
        throw new SourceUnreadable(
            SourceRefusal.TWO_SITES, String.valueOf(firstName), home, name, here);
      }
      if (home == null || home.isEmpty()) {
        home = here;
        firstName = name;
        site =
            new Site(
                head.get("title"),
                head.get("description"),
                address.isEmpty() ? null : WebAddress.withoutSlash(address),
                null,
                head.get("language"),
                head.get("generator"));
      }
    }

    Site site() {
      return site;
    }
  }
}
