/** Signing in through an OpenID Connect provider: against a small one written here, and against Keycloak. */
package se.samverk.provider;
