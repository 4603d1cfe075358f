/**
 * Tables that people hand in as files: reading them, saying what is wrong with them; and the page for a contract register.
 */
@NullMarked
package uk.concord.gateway.importing;

import org.jspecify.annotations.NullMarked;
