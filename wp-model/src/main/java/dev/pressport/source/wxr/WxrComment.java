package dev.pressport.source.wxr;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@code wp:comment} as it stands in the file. */
@XmlAccessorType(XmlAccessType.FIELD)
final class WxrComment {
  @XmlElement(name = "comment_id", namespace = WxrNames.WP)
  @Nullable String id;

  @XmlElement(name = "comment_author", namespace = WxrNames.WP)
  @Nullable String author;

  @XmlElement(name = "comment_author_email", namespace = WxrNames.WP)
  @Nullable String email;

  @XmlElement(name = "comment_author_url", namespace = WxrNames.WP)
  @Nullable String url;

  @XmlElement(name = "comment_author_IP", namespace = WxrNames.WP)
  @Nullable String ip;

  @XmlElement(name = "comment_date", namespace = WxrNames.WP)
  @Nullable String date;

  @XmlElement(name = "comment_date_gmt", namespace = WxrNames.WP)
  @Nullable String dateGmt;

  @XmlElement(name = "comment_content", namespace = WxrNames.WP)
  @Nullable String content;

  @XmlElement(name = "comment_approved", namespace = WxrNames.WP)
  @Nullable String approved;

  @XmlElement(name = "comment_type", namespace = WxrNames.WP)
  @Nullable String type;

  @XmlElement(name = "comment_parent", namespace = WxrNames.WP)
  @Nullable String parent;

  @XmlElement(name = "comment_user_id", namespace = WxrNames.WP)
  @Nullable String userId;

  @XmlElement(name = "commentmeta", namespace = WxrNames.WP)
  List<WxrMeta> metas = new ArrayList<>();
}
