/** The index, built anew while pages flow. In: pages, searches, and the command. Out: answers that miss nothing. */
package io.shopstream.verification.redeploy;
