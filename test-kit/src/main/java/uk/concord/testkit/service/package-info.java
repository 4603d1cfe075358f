/** Whole services under test: two agencies with real databases, keys and certificates, called over mutual TLS. */
@NullMarked
package uk.concord.testkit.service;

import org.jspecify.annotations.NullMarked;
