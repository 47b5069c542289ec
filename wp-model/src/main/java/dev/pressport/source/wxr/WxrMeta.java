package dev.pressport.source.wxr;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;

/** A {@code wp:postmeta}, {@code wp:commentmeta} or {@code wp:termmeta}. */
@XmlAccessorType(XmlAccessType.FIELD)
final class WxrMeta {
  @XmlElement(name = "meta_key", namespace = WxrNames.WP)
  @Nullable String key;

  @XmlElement(name = "meta_value", namespace = WxrNames.WP)
  @Nullable String value;
}
