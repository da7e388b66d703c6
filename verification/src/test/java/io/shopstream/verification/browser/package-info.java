/** What people see. In: the running stack. Out: its pages in a real Chromium, and pictures of them. */
@NullMarked
package io.shopstream.verification.browser;

import org.jspecify.annotations.NullMarked;
