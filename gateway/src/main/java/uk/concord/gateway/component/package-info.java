/** The pieces pages are made of, one typed record for each component template. */
@NullMarked
package uk.concord.gateway.component;

import org.jspecify.annotations.NullMarked;
