/** Edits through the REST interface, applied by the running job. */
package io.shopstream.verification.edit;
