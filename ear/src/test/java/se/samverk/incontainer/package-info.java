/** Tests that run inside the server, in the product's own EAR: injection, transactions, rights, timers and the index. */
package se.samverk.incontainer;
