-- The words that search knows, as the query service was told them. A change of one dictionary makes a new version of all;
-- version 0 comes with the program. Which version is in force stands in the search index that was built with it.

create table dictionary_versions (
    version    bigint primary key check (version > 0),
    brands     text not null,
    synonyms   text not null,
    colours    text not null,
    compounds  text not null,
    changed_by text not null,
    made_at    timestamptz not null default now()
);

comment on column dictionary_versions.compounds is 'words for the index itself: only a reindex applies them';
comment on column dictionary_versions.changed_by is 'subject of the token';
