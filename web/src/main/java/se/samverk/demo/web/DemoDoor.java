package se.samverk.demo.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import se.samverk.demo.DemoPersonRow;
import se.samverk.demo.boundary.DemoPeople;

/** The part of the sign-in page that lists the demo's people; none where there is no demo. */
@Named
@RequestScoped
public class DemoDoor {
    @Inject
    private DemoPeople demoPeople;

    private List<DemoPersonRow> people;

    public List<DemoPersonRow> getPeople() {
        if (people == null) {
            people = demoPeople.list();
        }
        return people;
    }
}
