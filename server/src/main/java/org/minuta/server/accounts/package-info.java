/** Knows who is asking: accounts, passwords, sessions and access tokens, and what needs a signed-in person. */
@NullMarked
package org.minuta.server.accounts;

import org.jspecify.annotations.NullMarked;
