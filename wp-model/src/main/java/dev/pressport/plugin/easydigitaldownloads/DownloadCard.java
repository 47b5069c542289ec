package dev.pressport.plugin.easydigitaldownloads;

import dev.pressport.html.Html;
import dev.pressport.model.Metas;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.ListedMetas;
import dev.pressport.render.Body;
import dev.pressport.render.CurrentEntry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A download as lists and its own page show it: its price, and the link to buy it. */
record DownloadCard(CurrentEntry entry, Metas meta, Body body) {
  static final String TYPE = "download";

  private static final String PRICE = "edd_price";
  private static final String VARIABLE = "_variable_pricing";
  private static final String PRICES = "edd_variable_prices";

  private static final String BEHAVIOR = "_edd_button_behavior";

  static final ListedMetas METAS = new ListedMetas(TYPE, Set.of(PRICE, VARIABLE, PRICES, BEHAVIOR));

  /** One of several prices. */
  private record Choice(String name, BigDecimal amount) {}

  static DownloadCard of(CurrentEntry entry, Body body) {
    return new DownloadCard(entry, body.teaser(entry).meta(), body);
  }

  private LooseValue setting(String name) {
    return DownloadLists.setting(body.site(), name);
  }

  private static String or(@Nullable String text, String otherwise) {
    return text == null ? otherwise : text;
  }

  private static @Nullable BigDecimal amount(LooseValue value) {
    Double number = value.decimal();
    return number == null ? null : BigDecimal.valueOf(number);
  }

  private List<Choice> choices() {
    List<Choice> choices = new ArrayList<>();
    if (LooseValue.of(meta, VARIABLE).isTrue()) {
      for (LooseValue price : LooseValue.of(meta, PRICES).list()) {
        BigDecimal amount = amount(price.get("amount"));
        if (amount != null) {
          choices.add(new Choice(or(price.get("name").filled(), ""), amount));
        }
      }
    }
    return choices;
  }

  /** The one price as lists are ordered by it; null for none. */
  @Nullable BigDecimal amount() {
    return amount(LooseValue.of(meta, PRICE));
  }

  /** Returns the price with the number that prices are stored under; empty for none. */
  String price(String number) {
    LooseValue choice = LooseValue.of(meta, PRICES).get(number);
    BigDecimal amount = amount(choice.get("amount"));
    return amount == null ? price() : text(amount);
  }

  /** The price, or the least and the greatest; empty for none. */
  String price() {
    List<Choice> choices = choices();
    if (choices.isEmpty()) {
      BigDecimal price = amount(LooseValue.of(meta, PRICE));
      return price == null ? "" : text(price);
    }
    BigDecimal least = choices.stream().map(Choice::amount).reduce(BigDecimal::min).orElseThrow();
    BigDecimal most = choices.stream().map(Choice::amount).reduce(BigDecimal::max).orElseThrow();
    return least.compareTo(most) == 0 ? text(least) : text(least) + " – " + text(most);
  }

  /**
   * The price with a word for nothing, as the block of downloads and buttons show it; empty where
   * no price is stored, since a live site does not give it.
   */
  String listedPrice() {
    BigDecimal price = amount();
    boolean free = choices().isEmpty() && price != null && price.signum() == 0;
    return free ? "Free" : price();
  }

  private String text(BigDecimal amount) {
    return Html.escape(DownloadLists.money(body.site()).text(amount));
  }

  /**
   * Returns the form with which visitors of the old site bought it: its prices, and a link to the
   * download.
   *
   * @param words of the button; null for those of the settings
   * @param priced whether the button shows the price
   */
  String button(@Nullable String words, boolean priced) {
    List<Choice> choices = choices();
    StringBuilder html = new StringBuilder();
    if (!choices.isEmpty()) {
      html.append("<ul>");
      for (Choice choice : choices) {
        html.append("<li>").append(Html.stored(choice.name()));
        html.append(choice.name().isEmpty() ? "" : " – ").append(text(choice.amount()));
        html.append("</li>");
      }
      html.append("</ul>");
    }
    boolean direct = "direct".equals(LooseValue.of(meta, BEHAVIOR).string());
    String usual =
        direct
            ? or(setting("buy_now_text").filled(), "Buy Now")
            : or(setting("add_to_cart_text").filled(), "Purchase");
    String price = priced && choices.isEmpty() ? listedPrice() : "";
    String shown = price.isEmpty() ? "" : price + " – ";
    String label = or(words, usual);
    return html.append("<p>")
        .append(Html.link(entry.url(), shown + Html.stored(label)))
        .append("</p>")
        .toString();
  }
}
