-- Where a section of a report has its facts from, to the line; its figures name it too.

alter table report_section add source_note varchar(300);
