package dev.pressport.plugin.tutorlms;

import dev.pressport.html.Html;
import dev.pressport.model.Metas;
import dev.pressport.model.SiteIndex.MediaOutline;
import dev.pressport.php.LooseValue;
import dev.pressport.render.Body;
import dev.pressport.render.SinglePage;
import java.util.Objects;
import java.util.Set;

/** The page of a lesson: its film above the text, and its files below. */
final class LessonPage implements SinglePage {
  @Override
  public Set<String> types() {
    return Set.of(TutorLms.LESSON);
  }

  @Override
  public String page(String content, Body body) {
    Metas metas = body.entry().meta();
    return video(metas, body) + content + files(LooseValue.of(metas, "_tutor_attachments"), body);
  }

  /** Returns the film of a lesson or a course; empty for none. */
  static String video(Metas metas, Body body) {
    LooseValue video = LooseValue.of(metas, "_video");
    return switch (Objects.requireNonNullElse(video.get("source").string(), "")) {
      case "html5" -> body.film(address(video.get("source_video_id"), body));
      case "youtube" -> body.film(video.get("source_youtube").filled());
      case "vimeo" -> body.film(video.get("source_vimeo").filled());
      case "external_url" -> body.film(video.get("source_external_url").filled());
      case "embedded" -> Objects.requireNonNullElse(video.get("source_embedded").string(), "");
      case "shortcode" ->
          body.shortcodes(Objects.requireNonNullElse(video.get("source_shortcode").string(), ""));
      default -> "";
    };
  }

  private static String address(LooseValue file, Body body) {
    Long id = file.id();
    return id == null
        ? ""
        : Objects.requireNonNullElse(
            body.index().media(id).map(MediaOutline::url).orElse(null), "");
  }

  private static String files(LooseValue ids, Body body) {
    String list =
        Html.list(
            ids.list().stream()
                .map(
                    id -> {
                      String url = address(id, body);
                      String name = url.substring(url.lastIndexOf('/') + 1);
                      return url.isEmpty() ? "" : Html.link(url, Html.escape(name));
                    }));
    return list.isEmpty() ? "" : Html.heading(3, "Exercise Files") + list;
  }
}
