/** What operators count and time of a service: at its calls, at the partnership's lock and at signing. */
@NullMarked
package uk.concord.node.measure;

import org.jspecify.annotations.NullMarked;
