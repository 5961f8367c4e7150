/** Where the bytes of files are kept. A port, because a later adapter keeps them in an object store. */
package se.samverk.document.storage;
