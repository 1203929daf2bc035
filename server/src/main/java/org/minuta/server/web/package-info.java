/** Says no over HTTP in one voice: every error is an RFC 9457 problem with a {@code refusal} code. */
@NullMarked
package org.minuta.server.web;

import org.jspecify.annotations.NullMarked;
