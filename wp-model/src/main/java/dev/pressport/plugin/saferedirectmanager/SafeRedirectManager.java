package dev.pressport.plugin.saferedirectmanager;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.UnmodelledType;
import java.util.List;

/** Safe Redirect Manager: redirect rules as entries. */
public final class SafeRedirectManager implements Plugin {
  @Override
  public String slug() {
    return "safe-redirect-manager";
  }

  @Override
  public String name() {
    return EntryRules.NAME;
  }

  @Override
  public String signs() {
    return "type:redirect_rule meta:_redirect_rule_*";
  }

  @Override
  public String meaning() {
    return "its rules become redirects of the new site";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new UnmodelledType(EntryRules.TYPE)
            .keeping(EntryRules.FROM, EntryRules.TO, EntryRules.STATUS, EntryRules.REGEX),
        new EntryRules());
  }
}
