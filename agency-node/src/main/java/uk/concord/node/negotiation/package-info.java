/** An agency's decisions: offering terms and answering offers, under its own scheme of delegation and with four eyes. */
@NullMarked
package uk.concord.node.negotiation;

import org.jspecify.annotations.NullMarked;
