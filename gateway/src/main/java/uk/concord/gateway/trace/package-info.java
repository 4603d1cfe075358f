/** What every request is given on arrival: an id to follow it by and a word that only its own scripts know. */
@NullMarked
package uk.concord.gateway.trace;

import org.jspecify.annotations.NullMarked;
