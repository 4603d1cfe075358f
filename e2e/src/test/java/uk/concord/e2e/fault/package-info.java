/** The fault campaign: processes are killed while people work, and nothing that was answered is lost. */
@NullMarked
package uk.concord.e2e.fault;

import org.jspecify.annotations.NullMarked;
