-- What was refused was said to be unwanted as well, which a changed file in its place would take over.
update import_entry set is_wanted = true where reason is not null;
