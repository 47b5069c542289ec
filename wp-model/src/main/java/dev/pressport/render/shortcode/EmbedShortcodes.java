package dev.pressport.render.shortcode;

import dev.pressport.block.Block;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.render.Body;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.shortcode.ShortcodeAttributes;
import dev.pressport.text.HtmlEntities;
import dev.pressport.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The shortcodes of WordPress.com, Jetpack and others that embed a page of another site. */
public final class EmbedShortcodes implements ShortcodeFamily {
  /**
   * The names of a shortcode, the attributes that may hold its value besides the first one without
   * a name and the content, and the address of that value. A name on several lines has a value from
   * the first line that finds one.
   */
  private static final String TABLE =
      """
      youtube,embedyt,lyte,yframe,embed-youtube,youtube_sc \
        url,src,id,v,video https://www.youtube.com/watch?v={}
      vimeo url,src,id,clip_id https://vimeo.com/{}
      dailymotion url,id,video https://www.dailymotion.com/video/{}
      wpvideo,videopress url,guid,id https://videopress.com/v/{}
      gist url,id https://gist.github.com/{}
      tweet url,tweet,id https://twitter.com/i/status/{}
      instagram url https://www.instagram.com/p/{}/
      soundcloud url,src https://soundcloud.com/{}
      mixcloud url https://www.mixcloud.com/{}
      spotify url,uri https://open.spotify.com/{}
      bandcamp album https://bandcamp.com/EmbeddedPlayer/album={}/
      bandcamp track https://bandcamp.com/EmbeddedPlayer/track={}/
      flickr photo,video https://www.flickr.com/photo.gne?id={}
      scribd id,url https://www.scribd.com/document/{}
      slideshare id,url https://www.slideshare.net/slideshow/embed_code/{}
      ted id,url https://www.ted.com/talks/{}
      googlemaps,googlemap url,src -
      googlevideo id,url https://video.google.com/videoplay?docid={}
      googleapps dir https://{domain}.google.com/{}?{query}
      archiveorg,archiveorg-book id,url https://archive.org/details/{}
      twitchtv,twitch url,channel https://www.twitch.tv/{}
      vine url,id https://vine.co/v/{}
      facebook,pinterest,houzz,kickstarter,tumblr,storify,reddit,tiktok url,src -
      codepen,codepen_embed slug_hash https://codepen.io/{user}/pen/{}
      jsfiddle url https://jsfiddle.net/{}
      polldaddy,crowdsignal poll https://poll.fm/{}
      polldaddy,crowdsignal survey https://survey.fm/{}
      getty src,url https://www.gettyimages.com/detail/{}
      hulu id,url https://www.hulu.com/watch/{}
      ustream,ustreamsocial id,url https://www.ustream.tv/channel/{}
      metacafe id,url https://www.metacafe.com/watch/{}
      viddler id,url https://www.viddler.com/v/{}
      wistia id,url https://fast.wistia.net/embed/iframe/{}
      """;

  @Override
  public List<FamilyShortcode> shortcodes() {
    Map<String, List<EmbedForm>> forms = new LinkedHashMap<>();
    for (String line : TABLE.lines().toList()) {
      List<String> cells = Words.list(line);
      EmbedForm form = new EmbedForm(names(cells.get(1)), cells.get(2));
      for (String name : names(cells.get(0))) {
        forms.computeIfAbsent(name, added -> new ArrayList<>()).add(form);
      }
    }
    List<FamilyShortcode> shortcodes = new ArrayList<>();
    forms.forEach(
        (name, ways) ->
            shortcodes.add(
                new FamilyShortcode(
                    Set.of(name),
                    false,
                    (attributes, content, body) -> player(ways, attributes, content, body))));
    shortcodes.add(new FamilyShortcode(Set.of("archives"), false, EmbedShortcodes::archives));
    return shortcodes;
  }

  private static List<String> names(String cell) {
    return Words.list(cell.replace(',', ' '));
  }

  private static @Nullable String player(
      List<EmbedForm> forms, ShortcodeAttributes attributes, String content, Body body) {
    for (EmbedForm form : forms) {
      String url = form.url(attributes, HtmlEntities.decode(content));
      if (url != null) {
        return body.film(url);
      }
    }
    return null;
  }

  /** The list of Jetpack: of months, of years, or of the posts themselves. */
  private static String archives(ShortcodeAttributes attributes, String content, Body body) {
    String type = attributes.get("type", "postbypost");
    boolean periods = type.equals("monthly") || type.equals("yearly");
    Map<String, Value> values =
        periods
            ? Map.of("type", Text.of(type))
            : Map.of("postsToShow", new Value.Int(limit(attributes)));
    String name = periods ? "core/archives" : "core/latest-posts";
    return body.render(List.of(new Block(name, new Value.Dict(values), List.of(), List.of())));
  }

  private static long limit(ShortcodeAttributes attributes) {
    String limit = attributes.get("limit", "");
    return limit.matches("[1-9]\\d{0,5}") ? Long.parseLong(limit) : Integer.MAX_VALUE;
  }
}
