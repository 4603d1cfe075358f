/** Two links that exchange over mutual TLS. */
@NullMarked
package uk.concord.node.link;

import org.jspecify.annotations.NullMarked;
