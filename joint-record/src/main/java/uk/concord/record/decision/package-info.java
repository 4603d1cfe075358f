/** One agency's decision about one text: its dates, its authority, and the record the law asks for. */
@NullMarked
package uk.concord.record.decision;

import org.jspecify.annotations.NullMarked;
