package dev.pressport.source.wxr;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An {@code item} as it stands in the file; its comments are read apart. */
@XmlRootElement(name = "item")
@XmlAccessorType(XmlAccessType.FIELD)
final class WxrItem {
  @Nullable String title;
  @Nullable String link;

  @XmlElement(namespace = WxrNames.DC)
  @Nullable String creator;

  @Nullable String guid;

  @XmlElement(name = "encoded", namespace = WxrNames.CONTENT)
  @Nullable String content;

  @XmlElement(name = "encoded", namespace = WxrNames.EXCERPT)
  @Nullable String excerpt;

  @XmlElement(name = "post_id", namespace = WxrNames.WP)
  @Nullable String id;

  @XmlElement(name = "post_date", namespace = WxrNames.WP)
  @Nullable String date;

  @XmlElement(name = "post_date_gmt", namespace = WxrNames.WP)
  @Nullable String dateGmt;

  @XmlElement(name = "post_modified", namespace = WxrNames.WP)
  @Nullable String modified;

  @XmlElement(name = "post_modified_gmt", namespace = WxrNames.WP)
  @Nullable String modifiedGmt;

  @XmlElement(name = "comment_status", namespace = WxrNames.WP)
  @Nullable String commentStatus;

  @XmlElement(name = "ping_status", namespace = WxrNames.WP)
  @Nullable String pingStatus;

  @XmlElement(name = "post_name", namespace = WxrNames.WP)
  @Nullable String name;

  @XmlElement(namespace = WxrNames.WP)
  @Nullable String status;

  @XmlElement(name = "post_parent", namespace = WxrNames.WP)
  @Nullable String parent;

  @XmlElement(name = "menu_order", namespace = WxrNames.WP)
  @Nullable String menuOrder;

  @XmlElement(name = "post_type", namespace = WxrNames.WP)
  @Nullable String type;

  @XmlElement(name = "post_password", namespace = WxrNames.WP)
  @Nullable String password;

  @XmlElement(name = "is_sticky", namespace = WxrNames.WP)
  @Nullable String sticky;

  @XmlElement(name = "attachment_url", namespace = WxrNames.WP)
  @Nullable String attachmentUrl;

  @XmlElement(name = "category")
  List<Category> categories = new ArrayList<>();

  @XmlElement(name = "postmeta", namespace = WxrNames.WP)
  List<WxrMeta> metas = new ArrayList<>();

  /** A term of the item. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Category {
    @XmlAttribute @Nullable String domain;
    @XmlAttribute @Nullable String nicename;
    @XmlValue @Nullable String name;
  }
}
