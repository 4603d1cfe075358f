/** Tokens for tests: a real issuer with its keys behind a real address, and people with what they may do. */
@NullMarked
package uk.concord.testkit.identity;

import org.jspecify.annotations.NullMarked;
