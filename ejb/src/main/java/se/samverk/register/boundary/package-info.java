/**
 * The register: who there is. Organisations, persons with their accounts, and the seats they hold.
 * It writes the heads of organisations, so it stands to the right of the feature that keeps heads.
 * An empty seat waits for those who may fill it ({@link se.samverk.register.boundary.Vacancies}).
 */
package se.samverk.register.boundary;
