/** Quick Page/Post Redirect. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.quickpagepostredirect;
