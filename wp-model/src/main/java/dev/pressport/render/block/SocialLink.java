package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.html.Html;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import java.util.Locale;

/** A link to a profile elsewhere. */
final class SocialLink implements BlockHtml {
  @Override
  public String render(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    String url = attributes.get("url").filled();
    String label = attributes.get("label").filled();
    String service = attributes.get("service").filled();
    String shown = label != null ? label : service != null ? name(service) : url;
    return url == null || shown == null
        ? ""
        : "<li class=\"wp-block-social-link\">" + Html.link(url, Html.stored(shown)) + "</li>";
  }

  /** The name of a service (block_core_social_link_services()); most are capitalized. */
  private static String name(String service) {
    return switch (service) {
      case "chain" -> "Link";
      case "feed" -> "RSS Feed";
      case "fivehundredpx" -> "500px";
      case "codepen" -> "CodePen";
      case "deviantart" -> "DeviantArt";
      case "github" -> "GitHub";
      case "lastfm" -> "Last.fm";
      case "linkedin" -> "LinkedIn";
      case "soundcloud" -> "SoundCloud";
      case "tiktok" -> "TikTok";
      case "vk" -> "VK";
      case "wordpress" -> "WordPress";
      case "whatsapp" -> "WhatsApp";
      case "youtube" -> "YouTube";
      default -> service.substring(0, 1).toUpperCase(Locale.ROOT) + service.substring(1);
    };
  }
}
