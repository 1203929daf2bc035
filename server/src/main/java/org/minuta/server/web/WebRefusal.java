package org.minuta.server.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** Why a request was refused, whatever it was about. The names are part of the protocol and never change. */
public enum WebRefusal {
    /** The request does not read as what this address takes; sending it again will not help. */
    MALFORMED,
    /** Nobody is signed in, or the token is not valid (any more). */
    NOT_SIGNED_IN,
    /** Signed in, but this is not for this person or not served at all. */
    FORBIDDEN,
    /** A cookie session wants to change something without the anti-forgery token, or from a foreign page. */
    CSRF_TOKEN_REFUSED,
    /** There is no such thing, or none that this person may know of. */
    NOT_FOUND,
    /** The address exists but does not take this method. */
    METHOD_NOT_ALLOWED,
    /** None of the media types the client accepts can be given. */
    NOT_ACCEPTABLE,
    /** More bytes than this address takes. */
    TOO_LARGE,
    /** The body's media type is not the one this address takes. */
    WRONG_MEDIA_TYPE,
    /** Too often; wait as long as {@code Retry-After} says. */
    TOO_MANY_REQUESTS,
    /** The server is short of means just now; wait as long as {@code Retry-After} says. */
    BUSY,
    /** Our fault; it is in the server's log. */
    INTERNAL;

    static WebRefusal of(HttpStatusCode status) {
        return switch (HttpStatus.resolve(status.value())) {
            case UNAUTHORIZED -> NOT_SIGNED_IN;
            case FORBIDDEN -> FORBIDDEN;
            case NOT_FOUND -> NOT_FOUND;
            case METHOD_NOT_ALLOWED -> METHOD_NOT_ALLOWED;
            case NOT_ACCEPTABLE -> NOT_ACCEPTABLE;
            case CONTENT_TOO_LARGE -> TOO_LARGE;
            case UNSUPPORTED_MEDIA_TYPE -> WRONG_MEDIA_TYPE;
            case TOO_MANY_REQUESTS -> TOO_MANY_REQUESTS;
            case SERVICE_UNAVAILABLE -> BUSY;
            case null, default -> status.is4xxClientError() ? MALFORMED : INTERNAL;
        };
    }
}
