/** The frame around every page, and the pages that stand alone. */
@NullMarked
package uk.concord.gateway.layout;

import org.jspecify.annotations.NullMarked;
