/** Keys and last-signed files. */
@NullMarked
package uk.concord.node.keys;

import org.jspecify.annotations.NullMarked;
