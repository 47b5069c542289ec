package dev.pressport.source.wxr;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@code wp:category}, {@code wp:tag} or {@code wp:term} as it stands in the file. */
@XmlAccessorType(XmlAccessType.FIELD)
final class WxrTerm {
  @XmlElement(name = "term_id", namespace = WxrNames.WP)
  @Nullable String id;

  @XmlElement(name = "category_nicename", namespace = WxrNames.WP)
  @Nullable String categorySlug;

  @XmlElement(name = "category_parent", namespace = WxrNames.WP)
  @Nullable String categoryParent;

  @XmlElement(name = "cat_name", namespace = WxrNames.WP)
  @Nullable String categoryName;

  @XmlElement(name = "category_description", namespace = WxrNames.WP)
  @Nullable String categoryDescription;

  @XmlElement(name = "tag_slug", namespace = WxrNames.WP)
  @Nullable String tagSlug;

  @XmlElement(name = "tag_name", namespace = WxrNames.WP)
  @Nullable String tagName;

  @XmlElement(name = "tag_description", namespace = WxrNames.WP)
  @Nullable String tagDescription;

  @XmlElement(name = "term_taxonomy", namespace = WxrNames.WP)
  @Nullable String taxonomy;

  @XmlElement(name = "term_slug", namespace = WxrNames.WP)
  @Nullable String slug;

  @XmlElement(name = "term_parent", namespace = WxrNames.WP)
  @Nullable String parent;

  @XmlElement(name = "term_name", namespace = WxrNames.WP)
  @Nullable String name;

  @XmlElement(name = "term_description", namespace = WxrNames.WP)
  @Nullable String description;

  @XmlElement(name = "termmeta", namespace = WxrNames.WP)
  List<WxrMeta> metas = new ArrayList<>();
}
