/** What an attacker would try over HTTP, tried against the running product. */
package se.samverk.security;
