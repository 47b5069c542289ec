/** PublishPress Authors: bylines of several people, guests among them. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.publishpressauthors;
