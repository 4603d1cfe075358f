/** A real Chromium, and what is checked on every page. */
@NullMarked
package uk.concord.e2e.browser;

import org.jspecify.annotations.NullMarked;
