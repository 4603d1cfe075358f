/** The bytes of entries, terms and decision records: the only package that knows protobuf. */
@NullMarked
package uk.concord.record.wire;

import org.jspecify.annotations.NullMarked;
