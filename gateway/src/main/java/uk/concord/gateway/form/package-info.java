/** What people typed, what is wrong with it, and the questions shown again with both. */
@NullMarked
package uk.concord.gateway.form;

import org.jspecify.annotations.NullMarked;
