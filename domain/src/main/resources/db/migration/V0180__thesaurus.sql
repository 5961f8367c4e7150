-- Which words stand for the same thing, a concept a line; the search reads them at each question. What is put in here is
-- the first edition, with numbers that the sequence never gives.
create table thesaurus_concept (
    id bigint not null constraint thesaurus_concept_pk primary key,
    version bigint not null,
    words varchar(500) not null,
    changed_by varchar(120) not null,
    changed_at timestamp with time zone not null
);

insert into thesaurus_concept (id, version, words, changed_by, changed_at) values (-1, 1, 'psykisk ohälsa = psykisk uhelse ~ psykiske lidelser ~ psykiske plager ~ psykiske helseplager', '', timestamp with time zone '2026-11-26 12:00:00+00:00');
insert into thesaurus_concept (id, version, words, changed_by, changed_at) values (-2, 1, 'samverkan = samhandling ~ samarbeid ~ samarbete', '', timestamp with time zone '2026-11-26 12:00:00+00:00');
insert into thesaurus_concept (id, version, words, changed_by, changed_at) values (-3, 1, 'suicid = självmord = selvmord', '', timestamp with time zone '2026-11-26 12:00:00+00:00');
insert into thesaurus_concept (id, version, words, changed_by, changed_at) values (-4, 1, 'suicidprevention = självmordsprevention = selvmordsforebygging', '', timestamp with time zone '2026-11-26 12:00:00+00:00');
insert into thesaurus_concept (id, version, words, changed_by, changed_at) values (-5, 1, 'brukarorganisation = brukerorganisasjon', '', timestamp with time zone '2026-11-26 12:00:00+00:00');
insert into thesaurus_concept (id, version, words, changed_by, changed_at) values (-6, 1, 'brukarinflytande = brukermedvirkning ~ brukarmedverkan', '', timestamp with time zone '2026-11-26 12:00:00+00:00');
insert into thesaurus_concept (id, version, words, changed_by, changed_at) values (-7, 1, 'lägesrapport = statusrapport', '', timestamp with time zone '2026-11-26 12:00:00+00:00');
insert into thesaurus_concept (id, version, words, changed_by, changed_at) values (-8, 1, 'minnesanteckningar ~ referat ~ protokoll', '', timestamp with time zone '2026-11-26 12:00:00+00:00');
insert into thesaurus_concept (id, version, words, changed_by, changed_at) values (-9, 1, 'handlingsplan ~ tiltaksplan', '', timestamp with time zone '2026-11-26 12:00:00+00:00');
insert into thesaurus_concept (id, version, words, changed_by, changed_at) values (-10, 1, 'åtgärd = tiltak', '', timestamp with time zone '2026-11-26 12:00:00+00:00');
insert into thesaurus_concept (id, version, words, changed_by, changed_at) values (-11, 1, 'utvecklingsområde ~ fokusområde', '', timestamp with time zone '2026-11-26 12:00:00+00:00');
insert into thesaurus_concept (id, version, words, changed_by, changed_at) values (-12, 1, 'uppföljning = oppfølging', '', timestamp with time zone '2026-11-26 12:00:00+00:00');
insert into thesaurus_concept (id, version, words, changed_by, changed_at) values (-13, 1, 'missbruk ~ beroende ~ rus ~ rusavhengighet', '', timestamp with time zone '2026-11-26 12:00:00+00:00');
insert into thesaurus_concept (id, version, words, changed_by, changed_at) values (-14, 1, 'kompetensutveckling ~ fortbildning ~ kompetanseheving ~ opplæring', '', timestamp with time zone '2026-11-26 12:00:00+00:00');
insert into thesaurus_concept (id, version, words, changed_by, changed_at) values (-15, 1, 'KBT = kognitiv beteendeterapi', '', timestamp with time zone '2026-11-26 12:00:00+00:00');
insert into thesaurus_concept (id, version, words, changed_by, changed_at) values (-16, 1, 'MI = motiverande samtal = motiverende intervju', '', timestamp with time zone '2026-11-26 12:00:00+00:00');
insert into thesaurus_concept (id, version, words, changed_by, changed_at) values (-17, 1, 'SIP = samordnad individuell plan ~ individuell plan', '', timestamp with time zone '2026-11-26 12:00:00+00:00');
insert into thesaurus_concept (id, version, words, changed_by, changed_at) values (-18, 1, 'landsting > region', '', timestamp with time zone '2026-11-26 12:00:00+00:00');
insert into thesaurus_concept (id, version, words, changed_by, changed_at) values (-19, 1, 'kommunalförbund ~ interkommunalt samarbeid', '', timestamp with time zone '2026-11-26 12:00:00+00:00');
insert into thesaurus_concept (id, version, words, changed_by, changed_at) values (-20, 1, 'statsbidrag = statlig tilskudd', '', timestamp with time zone '2026-11-26 12:00:00+00:00');
insert into thesaurus_concept (id, version, words, changed_by, changed_at) values (-21, 1, 'återbetalning = tilbakebetaling', '', timestamp with time zone '2026-11-26 12:00:00+00:00');
insert into thesaurus_concept (id, version, words, changed_by, changed_at) values (-22, 1, 'redovisning ~ rapportering', '', timestamp with time zone '2026-11-26 12:00:00+00:00');
insert into thesaurus_concept (id, version, words, changed_by, changed_at) values (-23, 1, 'bilaga = vedlegg', '', timestamp with time zone '2026-11-26 12:00:00+00:00');
insert into thesaurus_concept (id, version, words, changed_by, changed_at) values (-24, 1, 'kallelse = innkalling', '', timestamp with time zone '2026-11-26 12:00:00+00:00');
insert into thesaurus_concept (id, version, words, changed_by, changed_at) values (-25, 1, 'dagordning = dagsorden', '', timestamp with time zone '2026-11-26 12:00:00+00:00');
insert into thesaurus_concept (id, version, words, changed_by, changed_at) values (-26, 1, 'anhöriga ~ närstående = pårørende', '', timestamp with time zone '2026-11-26 12:00:00+00:00');
insert into thesaurus_concept (id, version, words, changed_by, changed_at) values (-27, 1, 'peer support ~ brukarmedarbetare = erfaringskonsulent', '', timestamp with time zone '2026-11-26 12:00:00+00:00');
insert into thesaurus_concept (id, version, words, changed_by, changed_at) values (-28, 1, 'egenerfarenhet = erfaringskompetanse', '', timestamp with time zone '2026-11-26 12:00:00+00:00');
insert into thesaurus_concept (id, version, words, changed_by, changed_at) values (-29, 1, 'återhämtning = recovery', '', timestamp with time zone '2026-11-26 12:00:00+00:00');
insert into thesaurus_concept (id, version, words, changed_by, changed_at) values (-30, 1, 'sjukhus = sykehus', '', timestamp with time zone '2026-11-26 12:00:00+00:00');
insert into thesaurus_concept (id, version, words, changed_by, changed_at) values (-31, 1, 'utmaning = utfordring', '', timestamp with time zone '2026-11-26 12:00:00+00:00');
insert into thesaurus_concept (id, version, words, changed_by, changed_at) values (-32, 1, 'högskolepoäng = hp = studiepoeng = stp', '', timestamp with time zone '2026-11-26 12:00:00+00:00');
insert into thesaurus_concept (id, version, words, changed_by, changed_at) values (-33, 1, 'vecka = uke = v', '', timestamp with time zone '2026-11-26 12:00:00+00:00');
insert into thesaurus_concept (id, version, words, changed_by, changed_at) values (-34, 1, 'kronor = kroner = kr', '', timestamp with time zone '2026-11-26 12:00:00+00:00');
insert into thesaurus_concept (id, version, words, changed_by, changed_at) values (-35, 1, 'funktionshinder > funktionsnedsättning = funksjonsnedsettelse', '', timestamp with time zone '2026-11-26 12:00:00+00:00');
insert into thesaurus_concept (id, version, words, changed_by, changed_at) values (-36, 1, 'PO = personligt ombud', '', timestamp with time zone '2026-11-26 12:00:00+00:00');
insert into thesaurus_concept (id, version, words, changed_by, changed_at) values (-37, 1, 'VGR = Västra Götalandsregionen', '', timestamp with time zone '2026-11-26 12:00:00+00:00');
insert into thesaurus_concept (id, version, words, changed_by, changed_at) values (-38, 1, 'UNN = Universitetssykehuset Nord-Norge', '', timestamp with time zone '2026-11-26 12:00:00+00:00');
insert into thesaurus_concept (id, version, words, changed_by, changed_at) values (-39, 1, 'GR = Göteborgsregionen', '', timestamp with time zone '2026-11-26 12:00:00+00:00');
