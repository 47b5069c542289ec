package dev.pressport.contentmodel;
import java.util.*;
import dev.pressport.model.*;
import dev.pressport.permalink.Permalinks;
public record ContentModel(List<ContentType> types, List<TermType> taxonomies) {
  public static ContentModel of(Site s, SiteIndex i, Permalinks p) { return new ContentModel(List.of(new ContentType("post","Posts","Post",false,List.of("category","post_tag"),List.of()),new ContentType("page","Pages","Page",true,List.of(),List.of())), List.of()); }
  public Optional<ContentType> type(String n) { return types.stream().filter(t -> t.name().equals(n)).findFirst(); }
}
