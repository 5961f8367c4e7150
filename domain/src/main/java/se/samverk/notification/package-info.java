/** Word to the holders of seats that something concerns them. Rows are written with the change and delivered by a timer. */
package se.samverk.notification;
