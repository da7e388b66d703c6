/** The commands of an operator. They read what the stores and topics hold, wherever these run, and print what is to be known. */
@NullMarked
package io.shopstream.operations;

import org.jspecify.annotations.NullMarked;
