@NullMarked
package uk.concord.dev.service;

import org.jspecify.annotations.NullMarked;
