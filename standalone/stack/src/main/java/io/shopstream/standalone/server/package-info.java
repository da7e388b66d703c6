/**
 * Describes each server of the stack. In: folders and ports. Out: its configuration file, command line and probe.
 */
@NullMarked
package io.shopstream.standalone.server;

import org.jspecify.annotations.NullMarked;
