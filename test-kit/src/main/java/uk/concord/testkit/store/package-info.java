/** What every store of books must do, and examples of what is stored. */
@NullMarked
package uk.concord.testkit.store;

import org.jspecify.annotations.NullMarked;
