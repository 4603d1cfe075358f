/** Who could do what is owed: people and their posts, as far as the directory tells just now. */
@NullMarked
package uk.concord.gateway.people;

import org.jspecify.annotations.NullMarked;
