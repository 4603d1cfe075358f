/** Starting a service: the configuration it cannot do without, and plain words when something is missing. */
@NullMarked
package uk.concord.node.service;

import org.jspecify.annotations.NullMarked;
