package se.samverk.platform;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Stateless;
import java.sql.Connection;

/**
 * The two ways to the database: as its owner, for the migrations at start, and as the restricted
 * user the application works as. Both are configured by {@code samverk.db.*} alone.
 */
@DataSourceDefinition(name = "java:app/jdbc/samverk-owner", className = "${MPCONFIG=samverk.db.class}", url = "${MPCONFIG=samverk.db.url}", user = "${MPCONFIG=samverk.db.owner.user}", password = "${MPCONFIG=samverk.db.owner.password}", initialPoolSize = 0, minPoolSize = 0, maxPoolSize = 5, isolationLevel = Connection.TRANSACTION_READ_COMMITTED)
@DataSourceDefinition(name = "java:app/jdbc/samverk", className = "${MPCONFIG=samverk.db.class}", url = "${MPCONFIG=samverk.db.url}", user = "${MPCONFIG=samverk.db.user}", password = "${MPCONFIG=samverk.db.password}", initialPoolSize = 0, minPoolSize = 0, maxPoolSize = 20, isolationLevel = Connection.TRANSACTION_READ_COMMITTED)
@Stateless
public class DataSources {
}
