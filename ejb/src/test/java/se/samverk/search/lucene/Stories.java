package se.samverk.search.lucene;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.samverk.search.IndexDocument;
import se.samverk.search.engine.SearchEngine;
import se.samverk.shared.Audience;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/**
 * Five collaborations and two grants, told shortly, for tests of finding. {@code -Dsearch.originals=} names a folder with
 * the texts of the five themselves ({@code 000….txt} to {@code 004….txt}); they then stand in the place of ours.
 */
final class Stories {
    private static final String ORIGINALS = System.getProperty("search.originals", "");

    static final SubjectRef VASTKOMPETENS = new SubjectRef(SubjectKind.PROJECT, 1);
    static final SubjectRef BORAS = new SubjectRef(SubjectKind.REPORT, 1);
    static final SubjectRef PILOT = new SubjectRef(SubjectKind.PROJECT, 2);
    static final SubjectRef HELGELAND = new SubjectRef(SubjectKind.PROJECT, 3);
    static final SubjectRef TROMSO = new SubjectRef(SubjectKind.PROJECT, 4);
    static final SubjectRef STATE_GRANT = new SubjectRef(SubjectKind.GRANT, 1);
    static final SubjectRef CITY_GRANT = new SubjectRef(SubjectKind.GRANT, 2);

    static final Map<SubjectRef, String> NAMES = Map.of(VASTKOMPETENS, "S0", BORAS, "S1", PILOT, "S2", HELGELAND, "S3",
            TROMSO, "S4", STATE_GRANT, "F1", CITY_GRANT, "F2");

    private Stories() {
    }

    /** The thesaurus as it comes with the portal. */
    static List<String> thesaurus() {
        try (InputStream in = Stories.class.getResourceAsStream("/db/migration/V0180__thesaurus.sql")) {
            return Pattern.compile("values \\(-\\d+, 1, '([^']*)'")
                    .matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8)).results().map(row -> row.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void fill(SearchEngine engine) {
        engine.useThesaurus(thesaurus());
        all().forEach(document -> engine.update(document.subject(), List.of(document)));
        engine.commit();
    }

    static List<IndexDocument> all() {
        List<IndexDocument> ours = List.of(vastkompetens(), boras(), pilot(), helgeland(), tromso(), stateGrant(),
                cityGrant());
        return ORIGINALS.isEmpty() ? ours : ours.stream().map(Stories::original).toList();
    }

    /** The document with the text that it was told after, and no words of ours; a grant is a figure and no text. */
    private static IndexDocument original(IndexDocument ours) {
        String name = NAMES.get(ours.subject());
        if (!name.startsWith("S")) {
            return ours;
        }
        try (Stream<Path> files = Files.list(Path.of(ORIGINALS))) {
            Path text = files.filter(file -> file.getFileName().toString().startsWith("00" + name.charAt(1)))
                    .findAny().orElseThrow(() -> new IllegalStateException("no text of " + name + " in " + ORIGINALS));
            return IndexDocument.about(ours.subject(), name, ours.language()).readableBy(Set.of(Audience.PUBLIC))
                    .body(Files.readString(text)).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IndexDocument.Builder open(SubjectRef subject, String title, Language language) {
        return IndexDocument.about(subject, title, language).readableBy(Set.of(Audience.PUBLIC));
    }

    static IndexDocument vastkompetens() {
        return open(VASTKOMPETENS, "Västkompetens", Language.SV).organisation(10L, "Sahlgrenska").year(2013)
                .body("""
                        Fyra års fortbildning för den som vårdar eller stöttar människor med psykisk ohälsa.
                        Projektet fortsätter ett år till, genom hela 2013. Fjorton kurser (14) har hållits, bland dem
                        "Psykisk ohälsa under åldrandet", "Självskadebeteende" och "Suicidprevention". Den som gått har
                        fått mellan två och tio dagar; några kurser gav 7,5 poäng. "Motiverande samtal" tog fem dagar,
                        och en introduktion till kognitiv beteendeterapi var lika eftertraktad.
                        Intresset blev stort: över 2 300 deltagare, långt fler än någon räknat med.
                        Personal från specialistvård, primärvård och socialtjänst i Göteborg, Härryda, Mölndal, Partille
                        och Öckerö läser tillsammans. Sex av tio (60 procent) kom från socialtjänsten och möter dagligen
                        psykiska funktionshinder.
                        Bakom satsningen stod regeringens psykiatrisamordnare, som ville att ingen patient skulle bollas
                        mellan huvudmän. Staten har hittills betalat sammanlagt 20,8 miljoner kronor. Nu tar parterna över
                        med egna pengar; Göteborgs Stads andel är 400 000 kronor under 2013.
                        Samarbetsmodellen "Vård- och stödsamordning" hoppas man kunna behålla från 2014.""")
                .build();
    }

    static IndexDocument boras() {
        return open(BORAS, "Lägesrapport för arbetsgruppen psykisk hälsa", Language.SV)
                .organisation(11L, "Borås Stad").group(21L, "Arbetsgrupp psykisk hälsa").year(2018).body("""
                        Läget 2018 och vad som väntar 2019. Ny sammankallande och ordförande sedan våren 2018.
                        Arbetet knyts till åtgärderna i verksamhetsplanen och till handlingsplan psykisk hälsa 2018–2020.
                        SIP, samordnad individuell plan: omkring 250 medarbetare i Borås Stad har nåtts och 20 personer
                        blev SIP-lotsar.
                        Suicidprevention: suicidpreventionsgruppen vill få en väl fungerande samverkan, och en folder
                        visar vad kommun och landsting erbjuder. Uppdrag för en gemensam handlingsplan mot suicid saknas.
                        Se bilaga 1.
                        Psykiatrins dagar vecka 37: föreläsningar om psykisk ohälsa, omkring 1300 besök och 16 utställare,
                        till en kostnad av ca 60 000 kr enligt bilaga 2.
                        Uppsökande arbete är svårast. Personligt ombud möter brukarorganisationerna, och frågor ur BIS
                        tas upp i arbetsgruppen.""").build();
    }

    static IndexDocument pilot() {
        return open(PILOT, "Psykisk ohälsa över sektorsgränserna", Language.SV)
                .organisation(12L, "Göteborgsregionen").year(2017).date(LocalDate.of(2017, 2, 13)).body("""
                        Majorna-Linné i Göteborg såg den psykiska ohälsan växa år för år: hög droganvändning, kortare
                        medellivslängd, utbredd användning av lugnande medel, och ungefär var femte med nedsatt psykiskt
                        välbefinnande. Tillsammans med Askim/Frölunda/Högsbo granskades läget för alla mellan 18–64 år.
                        Stadsdelar, vårdcentraler och öppenvårdspsykiatri tog fram en gemensam problembild och sedan en
                        samordnad handlingsplan för var stadsdel.
                        Ett förslag är att SIP (samordnad individuell plan) alltid erbjuds, i samverkan med regionen och
                        Samordningsförbundet Göteborg Centrum.
                        Arbetet lever vidare i NOSAM, närområdessamverkan. FoU i Väst/GR gav stöd i metod och process.
                        Göteborgsregionen är 13 kommuner med en miljon invånare.""").build();
    }

    static IndexDocument helgeland() {
        return open(HELGELAND, "Sør-Helgeland: felles kvalitet, kunnskap og kultur", Language.NB)
                .organisation(13L, "Sømna kommune").body("""
                        En modell for dem i distriktet som lever med psykiske lidelser og rusavhengighet: forebygging,
                        behandling og oppfølging. Psykiatrisk senter Ytre Helgeland i Brønnøysund og de 4 kommunene Vega,
                        Vevelstad, Sømna og Brønnøy er med.
                        Spesialisthelsetjenesten og kommunene møtes nå regelmessig. Bedre samhandling om ambulante og
                        akutte tilstander, om barn og unge og om kompetanseheving er drøftet, og mye gjenstår.
                        Hver kommune er ulik i organisering, befolkning og geografi. Ansvarsgrupper skal ses nærmere på.
                        Tre ting trengs: å kjenne hverandre, en positiv kultur, og arbeid med de 3 fokusområdene.""")
                .build();
    }

    static IndexDocument tromso() {
        return open(TROMSO, "Recovery i Tromsø", Language.NB).organisation(14L, "Tromsø kommune").year(2015)
                .date(LocalDate.of(2015, 10, 21)).body("""
                        All hjelp skal bygge på recovery, og den som får hjelp setter sine egne recoverymål. Egne psykiske
                        helseplager og rusproblemer teller som erfaringskompetanse når noen ansettes; flere
                        erfaringskonsulenter er et mål.
                        I forbedringsteamet sitter brukerorganisasjonene Mental Helse, LPP og Marborg sammen med Rus- og
                        psykiatritjenesten, Tildelingskontoret, NAV og Universitetssykehuset Nord-Norge. Opplæring er
                        viktig: 75.000 innbyggere skal møtes med nye holdninger.
                        En aktivitetskalender viser tilbud med adresse og tidspunkt. IPS og Housing First er i gang.
                        Ledelsesforankring kommer først. I 2016 gjelder det samhandling mellom nivåene.
                        Læringsnettverket er finansiert av Helsedirektoratet.""").build();
    }

    static IndexDocument stateGrant() {
        return open(STATE_GRANT, "Statens bidrag till Västkompetens", Language.SV).amounts(List.of(2_080_000_000L))
                .body("Utbetalt av staten; fördelning på år är inte angiven i källan.").build();
    }

    static IndexDocument cityGrant() {
        return open(CITY_GRANT, "Stadens egna medel till Västkompetens", Language.SV).amounts(List.of(40_000_000L))
                .year(2013).body("Beviljat för ett år.").build();
    }
}
