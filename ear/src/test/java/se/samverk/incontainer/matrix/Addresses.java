package se.samverk.incontainer.matrix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import se.samverk.meeting.MeetingState;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.workinggroup.Visibility;

/** What is asked of the portal for a row about a page, a resource or a download: the method, the path and what to look for. */
@ApplicationScoped
class Addresses {
    private static final Map<String, SubjectKind> WRITTEN_IN_MINUTES = Map.of("/meeting/minutes.xhtml",
            SubjectKind.MINUTES, "/decision/view.xhtml", SubjectKind.DECISION, "/action/view.xhtml",
            SubjectKind.ACTION);
    private static final String SEARCH = "?q=samordning&kind=REPORT&sort=date&group=";

    @Inject
    private World world;

    @Inject
    private Calls calls;

    /** {@code GET /report/view.xhtml?id=7}, and after a tab what an answer with the object in it contains. */
    String of(String entry, Spot spot) {
        if (WRITTEN_IN_MINUTES.containsKey(entry)) {
            return get(writtenInMinutes(entry, spot).url());
        }
        return switch (entry) {
            case "/report/view.xhtml", "/report/edit.xhtml" -> byId(entry, calls.report(spot).report());
            case "/plan/view.xhtml", "/plan/edit.xhtml" -> byId(entry, calls.plan(spot).plan());
            case "/figure/view.xhtml" -> byId(entry, calls.report(spot).figure());
            case "/attachment/view.xhtml" -> byId(entry, calls.report(spot).attachment());
            case "/document/view.xhtml", "/document/edit.xhtml", "/document/retention.xhtml" ->
                byId(entry, calls.document(spot));
            case "/document/preview.xhtml" -> byId(entry, world.folder(spot.place(), spot.organisation()));
            case "/intake/minutes.xhtml", "/intake/report.xhtml" -> get(entry + "?document=" + calls.document(spot));
            case "/document/add.xhtml", "/document/import.xhtml", "/document/bin.xhtml" ->
                get(entry + "?" + where(spot));
            case "/download/document/*" -> get("/download/document/" + calls.document(spot) + "/1");
            case "/picture/document/*" ->
                get("/picture/document/" + world.drawn(spot.place(), spot.organisation(), Calls.reach(spot)) + "/1/1");
            case "POST /api/imports" ->
                entry + "?reach=" + World.narrowest(spot.organisation()) + "&" + where(spot);
            case "GET /api/imports/{id}", "DELETE /api/imports/{id}", "PUT /api/imports/{id}/files",
                    "POST /api/imports/{id}/files" ->
                entry.replace("{id}", String.valueOf(world.folder(spot.place(), spot.organisation())))
                        + "?path=mapp/nytt.txt";
            case "HEAD /api/imports/{id}/files/{token}", "PATCH /api/imports/{id}/files/{token}" ->
                entry.replace("{id}", String.valueOf(world.folder(spot.place(), spot.organisation())))
                        .replace("{token}", world.half(spot.place(), spot.organisation()));
            case "PUT /api/imports/{id}/package", "HEAD /api/imports/{id}/package", "PATCH /api/imports/{id}/package" ->
                entry.replace("{id}", String.valueOf(world.packet(spot.place()))) + "?name=paket.zip";
            case "POST /api/uploads" -> entry + "?" + where(spot);
            case "HEAD /api/uploads/{token}", "PATCH /api/uploads/{token}", "DELETE /api/uploads/{token}" ->
                entry.replace("{token}", world.upload(spot.place(), spot.organisation()));
            case "/project/view.xhtml" ->
                byId(entry, world.project(spot.place(), Calls.reach(spot)));
            case "/funding/view.xhtml" -> byId(entry, calls.grant(spot));
            case "/meeting/view.xhtml" -> byId(entry, calls.meeting(spot));
            case "/meeting/write.xhtml" -> byId(entry, calls.minutes(spot).minutes());
            case "/meeting/edit.xhtml" -> spot.content().equals("new")
                    ? get(entry + "?group=" + world.site(spot.place()).group())
                    : byId(entry, world.meeting(spot.place(), MeetingState.PLANNED, Visibility.PUBLIC));
            case "/report/start.xhtml", "/plan/start.xhtml" ->
                get(entry + "?group=" + world.site(spot.place()).group());
            case "/collaboration/edit.xhtml" -> byId(entry, world.site(spot.place()).collaboration());
            case "/group/start.xhtml", "/funding/edit.xhtml" ->
                get(entry + "?collaboration=" + world.site(spot.place()).collaboration());
            case "/group/edit.xhtml" -> byId(entry, world.site(spot.place()).group());
            case "/open/receipt.xhtml" -> get(entry + "?number=" + world.inquiry(spot.place()).number())
                    + "\t" + world.inquiry(spot.place()).number();
            case "/inquiry/list.xhtml" ->
                get(entry) + looksFor(SubjectKind.INQUIRY, world.inquiry(spot.place()).id());
            case "/inquiry/view.xhtml" -> byId(entry, world.inquiry(spot.place()).id());
            case "/organisation/list.xhtml" ->
                get(entry) + looksFor(SubjectKind.ORGANISATION, world.organisation(spot.place()));
            case "/organisation/edit.xhtml" ->
                spot.place() == null ? get(entry) : byId(entry, world.organisation(spot.place()));
            case "/person/list.xhtml" ->
                get(entry + "?name=reader") + "\t/person/view.xhtml?id=" + reader(spot);
            case "/person/view.xhtml" -> byId(entry, reader(spot));
            case "/person/invite.xhtml" -> spot.place() == null
                    ? get(entry)
                    : get(entry + "?seat=" + world.site(spot.place()).emptySeat());
            case "/person/invitation.xhtml" -> byId(entry, world.invitation(spot.place()));
            case "/group/view.xhtml" -> byId(entry, world.site(spot.place()).group());
            case "/collaboration/view.xhtml" -> byId(entry, world.site(spot.place()).collaboration());
            case "/organisation/seat.xhtml" -> byId(entry, world.site(spot.place()).emptySeat());
            case "/organisation/holders.xhtml", "/organisation/change.xhtml", "/organisation/substitute.xhtml" ->
                byId(entry, world.site(spot.place()).memberSeat());
            case "/organisation/joining.xhtml" -> byId(entry, world.organisation(spot.place()));
            case "/organisation/view.xhtml" -> byId(entry, world.organisation(spot.place()));
            case "/group/list.xhtml" -> get(entry) + looksFor(SubjectKind.GROUP, world.site(spot.place()).group());
            case "/calendar/list.xhtml" -> get(entry) + looksFor(SubjectKind.MEETING, calls.meeting(spot));
            case "/funding/list.xhtml" -> get(entry) + looksFor(SubjectKind.GRANT, calls.grant(spot));
            case "/search.xhtml", "GET /api/search", "GET /api/search.csv" -> search(entry, spot);
            case "GET /api/search/complete" -> entry + "?q=samord";
            case "GET /api/audit.csv" -> entry + "?text=" + calls.report(spot).ref()
                    + looksFor(SubjectKind.REPORT, calls.report(spot).report());
            case "GET /api/funding.csv" -> entry + looksFor(SubjectKind.GRANT, calls.grant(spot));
            case "PUT /api/drafts/{subject}/{field}" -> "PUT /api/drafts/" + calls.report(spot).ref() + "/matrix";
            case "/download/attachment/*" -> get("/download/attachment/" + calls.report(spot).attachment());
            case "POST /api/figures/recognise", "GET /api/audit.txt", "GET /api/index-differences.csv" -> entry;
            case "/mail/stop" -> "POST /mail/stop?token=" + world.stopToken();
            case "/administration/request.xhtml" -> byId(entry, world.personRequest());
            case "GET /api/me/data" -> entry;
            case "/account/search.xhtml" -> byId(entry, world.savedSearch());
            case "/saved/*" -> get("/saved/" + world.savedSearch());
            case "/feed/*" -> get("/feed/" + world.feedKey());
            case "/administration/retention-rule.xhtml" -> get(entry + "?kind=REPORT");
            case "/administration/setting.xhtml" -> get(entry + "?name=INVITATION_DAYS");
            case "/administration/end-role.xhtml" -> byId(entry, world.number("seat.reader." + spot.place().suffix()));
            case "/sign-out" -> "POST /sign-out";
            default -> get(entry);
        };
    }

    /** {@code group=7}, or {@code organisation=12}. */
    private String where(Spot spot) {
        return (spot.organisation() ? "organisation=" : "group=")
                + world.where(spot.place(), spot.organisation()).id();
    }

    private long reader(Spot spot) {
        return world.number("person.reader." + spot.place().suffix());
    }

    private SubjectRef writtenInMinutes(String entry, Spot spot) {
        World.Written written = calls.minutes(spot);
        SubjectKind kind = WRITTEN_IN_MINUTES.get(entry);
        return new SubjectRef(kind, switch (kind) {
            case MINUTES -> written.minutes();
            case DECISION -> written.decision();
            default -> written.action();
        });
    }

    private String search(String entry, Spot spot) {
        long report = calls.report(spot).report();
        world.awaitIndex();
        String path = entry.startsWith("GET ") ? entry : get(entry);
        return path + SEARCH + world.site(spot.place()).group() + looksFor(SubjectKind.REPORT, report);
    }

    private static String looksFor(SubjectKind kind, long id) {
        return "\t" + new SubjectRef(kind, id).url();
    }

    private static String byId(String page, long id) {
        return get(page + "?id=" + id);
    }

    private static String get(String path) {
        return "GET " + path;
    }
}
