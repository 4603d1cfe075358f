/**
 * Tables from spreadsheets, read row by row, checked, and taken in whole or not at all: existing agreements from a contract
 * register, which become drafts; costs and payments, which are entered.
 */
@NullMarked
package uk.concord.node.importing;

import org.jspecify.annotations.NullMarked;
