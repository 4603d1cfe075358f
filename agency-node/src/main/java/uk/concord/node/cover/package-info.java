/** Absence cover: whose authority a deputy exercises, and when. */
@NullMarked
package uk.concord.node.cover;

import org.jspecify.annotations.NullMarked;
