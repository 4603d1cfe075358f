/** Money entered by the own agency's people, and the statement of account. The rules are the joint record's. */
@NullMarked
package uk.concord.node.account;

import org.jspecify.annotations.NullMarked;
