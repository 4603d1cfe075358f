/** Failures as pages for people and as problems for programs. */
@NullMarked
package uk.concord.gateway.errors;

import org.jspecify.annotations.NullMarked;
