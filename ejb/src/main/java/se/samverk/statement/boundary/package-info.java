/** The statements that the law asks for, as they are read and published. */
package se.samverk.statement.boundary;
