/** The agencies' services and the gateway: their configuration and their processes. */
@NullMarked
package uk.concord.dev.service;

import org.jspecify.annotations.NullMarked;
