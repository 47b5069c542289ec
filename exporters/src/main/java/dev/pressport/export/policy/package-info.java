/** The policy file of a site, written for its owner to change. */
@NullMarked
package dev.pressport.export.policy;

import org.jspecify.annotations.NullMarked;
