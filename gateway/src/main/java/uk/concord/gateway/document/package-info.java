/** Documents beside a record: listed, attached, and downloaded. */
@NullMarked
package uk.concord.gateway.document;

import org.jspecify.annotations.NullMarked;
