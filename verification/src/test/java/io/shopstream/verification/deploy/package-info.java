/**
 * Checks what is deployed with containers as far as that is possible without a container engine. In: docker-compose.yml,
 * the Dockerfiles and the sources of the settings; out: what disagrees between them.
 */
@NullMarked
package io.shopstream.verification.deploy;

import org.jspecify.annotations.NullMarked;
