/** What is searched and what is asked. In: a catalogue and a seed. Out: many products, and texts that shoppers might type. */
@NullMarked
package io.shopstream.verification.serving.question;

import org.jspecify.annotations.NullMarked;
