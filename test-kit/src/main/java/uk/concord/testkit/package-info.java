/** What tests of every module share: a settable clock, sample partnerships and terms, a fast signer, contracts of ports. */
@NullMarked
package uk.concord.testkit;

import org.jspecify.annotations.NullMarked;
