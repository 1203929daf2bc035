package org.minuta.server.accounts;

/** Why something about accounts and signing in was refused. The names are part of the protocol and never change. */
enum AccountRefusal {
    /** Empty, over 200 characters, or with characters that cannot be shown. */
    NAME_UNUSABLE,
    /** Does not look like an e-mail address, or is over 254 characters. */
    EMAIL_UNUSABLE,
    /** Somebody has an account with this e-mail address. */
    EMAIL_TAKEN,
    PASSWORD_TOO_SHORT,
    PASSWORD_TOO_LONG,
    /** Among the first that anyone would guess: a very common one, or the person's own name or e-mail address. */
    PASSWORD_TOO_EASY,
    /** Not the setup code that was printed last, or already used. */
    SETUP_CODE_WRONG,
    /** There is an account already; signed-in people make the others. */
    FIRST_ACCOUNT_EXISTS,
    /** Unknown, used, withdrawn or too old, and it is not said which. */
    INVITATION_INVALID,
    /** One of the two is wrong, and it is not said which. */
    EMAIL_OR_PASSWORD_WRONG,
    /** Who wants to change the password must know the present one. */
    OLD_PASSWORD_WRONG
}
