/** Answers that are made while they are sent. */
@NullMarked
package uk.concord.gateway.streaming;

import org.jspecify.annotations.NullMarked;
