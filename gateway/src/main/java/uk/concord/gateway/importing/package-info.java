/** Importing a contract register: the file as it comes, its rows, the page that asks for it and says what is wrong with it. */
@NullMarked
package uk.concord.gateway.importing;

import org.jspecify.annotations.NullMarked;
