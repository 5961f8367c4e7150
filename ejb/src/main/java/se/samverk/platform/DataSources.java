package se.samverk.platform;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Stateless;
import java.sql.Connection;

/**
 * The two ways to the database: as its owner, for the migrations at start, and as the restricted
 * user the application works as. Both are configured by {@code samverk.db.*} alone. A connection is asked whether it still
 * lives before it is given out, for a database server can have been started anew meanwhile; none is ended for having been
 * idle, for the server sometimes gives one out while it ends it.
 */
@DataSourceDefinition(name = "java:app/jdbc/samverk-owner", className = "${MPCONFIG=samverk.db.class}", url = "${MPCONFIG=samverk.db.url}", user = "${MPCONFIG=samverk.db.owner.user}", password = "${MPCONFIG=samverk.db.owner.password}", initialPoolSize = 0, minPoolSize = 0, maxPoolSize = 5, isolationLevel = Connection.TRANSACTION_READ_COMMITTED, maxIdleTime = 0, properties = {
        DataSources.VALIDATED, DataSources.HOW, DataSources.BY})
@DataSourceDefinition(name = "java:app/jdbc/samverk", className = "${MPCONFIG=samverk.db.class}", url = "${MPCONFIG=samverk.db.url}", user = "${MPCONFIG=samverk.db.user}", password = "${MPCONFIG=samverk.db.password}", initialPoolSize = 0, minPoolSize = 0, maxPoolSize = 20, isolationLevel = Connection.TRANSACTION_READ_COMMITTED, maxIdleTime = 0, properties = {
        DataSources.VALIDATED, DataSources.HOW, DataSources.BY})
@Stateless
public class DataSources {
    static final String VALIDATED = "fish.payara.is-connection-validation-required=true";
    static final String HOW = "fish.payara.connection-validation-method=custom-validation";
    static final String BY = "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation";
}
