/** Pages about money: the statement of account, and what was spent and paid of one record. */
@NullMarked
package uk.concord.gateway.account;

import org.jspecify.annotations.NullMarked;
