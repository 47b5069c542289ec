package dev.pressport.render;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The addresses of the pages that embedded scripts, Flash files and placeholders show. */
final class EmbedAddress {
  private static final Pattern WITH_HOST =
      Pattern.compile("(?:https?:)?//([^\\s/]+.*)", Pattern.CASE_INSENSITIVE);

  /** A part of an address by which a script chooses its content: a query, or a long number. */
  private static final Pattern CHOICE = Pattern.compile("\\?.*=|\\d{5}");

  /** Scripts that measure visitors or show advertisements. */
  private static final Pattern NO_CONTENT =
      Pattern.compile(
          "[^/]*(?:googletagmanager|google-analytics|googlesyndication|doubleclick|googleapis"
              + "|adservice|amazon-adsystem|connect\\.facebook|quantserve|scorecardresearch"
              + "|statcounter|hotjar|clarity\\.ms|recaptcha|maps\\.google|cdnjs|jsdelivr|unpkg"
              + "|jquery)[^/]*/.*|[^/]+/recaptcha/.*");

  private record Form(Pattern address, String page) {
    Form(String address, String page) {
      this(Pattern.compile(address), page);
    }
  }

  /** Addresses without scheme, and the pages that they show. */
  private static final List<Form> FORMS =
      List.of(
          new Form("gist\\.github\\.com/([^?#]+?)\\.js.*", "https://gist.github.com/$1"),
          new Form("(?:www\\.)?jsfiddle\\.net/(.+?)/embed.*", "https://jsfiddle.net/$1/"),
          new Form("asciinema\\.org/a/([\\w-]+)\\.js.*", "https://asciinema.org/a/$1"),
          new Form("(www\\.buzzsprout\\.com/\\d[^?#]*?)(?:\\.js)?(?:[?#].*)?", "https://$1"),
          new Form("storify\\.com/([^?#]+?)\\.js.*", "https://storify.com/$1"),
          new Form("([\\w.-]*jotform\\.\\w+)/jsform/(\\w+).*", "https://$1/$2"),
          new Form("([\\w-]+\\.(?:ck\\.page|kit\\.com)/\\w+)/index\\.js.*", "https://$1"),
          new Form(
              "\\w+\\.(?:polldaddy|poll\\.fm|crowdsignal)\\.com/p/(\\d+)\\.js.*",
              "https://poll.fm/$1"),
          new Form("([\\w-]+\\.formstack\\.com/forms)/js\\.php[/?]([\\w-]+).*", "https://$1/$2"),
          new Form(
              "fast\\.wistia\\.(?:com|net)/embed/(?:medias/)?(\\w{8,12})\\.json?p?.*",
              "https://fast.wistia.net/embed/iframe/$1"),
          new Form(
              "[\\w.-]*youtube(?:-nocookie)?\\.com/(?:v|e)/([\\w-]+).*",
              "https://www.youtube.com/watch?v=$1"),
          new Form(
              "[\\w.-]*youtube(?:-nocookie)?\\.com/(?:p|cp|view_play_list\\?p=)/?([\\w-]+).*",
              "https://www.youtube.com/playlist?list=$1"),
          new Form(
              "[\\w.-]*vimeo\\.com/moogaloop\\.swf\\?(?:.*&)?clip_id=(\\d+).*",
              "https://vimeo.com/$1"),
          new Form(
              "[\\w.-]*dailymotion\\.com/swf/(?:video/)?(\\w+).*",
              "https://www.dailymotion.com/video/$1"));

  private EmbedAddress() {}

  /** Returns an address with scheme and host; null for any other. */
  static @Nullable String absolute(String address) {
    Matcher matcher = WITH_HOST.matcher(address.strip());
    if (!matcher.matches()) {
      return null;
    }
    return address.strip().startsWith("//") ? "https:" + address.strip() : address.strip();
  }

  /** Returns the page that the file at an absolute address shows; null when that is unknown. */
  static @Nullable String page(String address) {
    String path = withoutScheme(address);
    for (Form form : FORMS) {
      Matcher matcher = form.address().matcher(path);
      if (matcher.matches()) {
        String page = form.page().replace("$1", matcher.group(1));
        return matcher.groupCount() < 2 ? page : page.replace("$2", matcher.group(2));
      }
    }
    return null;
  }

  /** Returns whether a script at an unknown address shows content, as far as can be told. */
  static boolean showsContent(String script) {
    String path = withoutScheme(script);
    return CHOICE.matcher(path).find() && !NO_CONTENT.matcher(path).matches();
  }

  private static String withoutScheme(String address) {
    return address.substring(address.indexOf("//") + 2);
  }
}
