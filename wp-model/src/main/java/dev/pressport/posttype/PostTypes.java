package dev.pressport.posttype;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The post types on the class path. */
public final class PostTypes {
  private static final List<PostType> ALL =
      ServiceLoader.load(PostType.class).stream().map(ServiceLoader.Provider::get).toList();

  private static final Map<String, PostType> BY_NAME =
      ALL.stream().collect(Collectors.toUnmodifiableMap(PostType::name, Function.identity()));

  /** Types of widespread plugins, registered as not {@code publicly_queryable}. */
  private static final Set<String> HIDDEN =
      Set.of(
          "acf-ui-options-page",
          "elementor_library",
          "elementor_snippet",
          "elementor_font",
          "elementor_icons",
          "et_pb_layout",
          "et_template",
          "et_theme_builder",
          "fl-builder-template",
          "wpcf7_contact_form",
          "wpforms",
          "mc4wp-form",
          "nf_sub",
          "feedback",
          "flamingo_inbound",
          "flamingo_outbound",
          "flamingo_contact",
          "jp_pay_order",
          "jp_pay_product",
          "jp_mem_plan",
          "tablepress_table",
          "shop_order",
          "shop_order_refund",
          "shop_order_placehold",
          "shop_coupon",
          "product_variation",
          "scheduled-action",
          "shop_subscription",
          "edd_payment",
          "edd_discount",
          "ml-slide",
          "ml-slider",
          "popup_theme",
          "rank_math_schema",
          "wpcode",
          "custom-css-js",
          "amn_exact-metrics",
          "amn_mi-lite",
          "wp-types-group",
          "wp-types-user-group",
          "vc_grid_item",
          "vc4_templates",
          "safecss");

  /** The place of a type by its name, and the meaning of a key by {@code TYPE.KEY}. */
  private static final Map<String, String> MEANINGS = meanings();

  private PostTypes() {}

  /** All of them, in the order in which they are presented. */
  public static List<PostType> all() {
    return ALL;
  }

  /** The type with this name, if it is a known one. */
  public static Optional<PostType> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** The plural of a type for people; an unknown type's own name. */
  public static String label(String name) {
    return find(name).map(PostType::label).orElse(name);
  }

  /**
   * Whether visitors can open entries of this type at an address. Of a type that nobody described
   * the name tells it only when it is one of those that widespread plugins keep to themselves.
   */
  public static boolean viewable(String name) {
    return find(name).map(PostType::viewable).orElseGet(() -> !HIDDEN.contains(name));
  }

  /** Where WordPress keeps the entries of a type, for people; empty when nobody described that. */
  public static Optional<String> place(PostType type) {
    return Optional.ofNullable(MEANINGS.get(type.name()));
  }

  /**
   * What a key of a type's details means, in a few words for people.
   *
   * @param key a component of {@link PostType#detailsType()} as it is named in JSON
   */
  public static Optional<String> meaning(PostType type, String key) {
    return Optional.ofNullable(MEANINGS.get(type.name() + "." + key));
  }

  private static Map<String, String> meanings() {
    Properties meanings = new Properties();
    try (InputStream in = PostTypes.class.getResourceAsStream("meanings.properties")) {
      meanings.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return meanings.stringPropertyNames().stream()
        .collect(Collectors.toUnmodifiableMap(Function.identity(), meanings::getProperty));
  }
}
