-- Every change of a product, in the order in which they were emitted, written in the product's own transaction where
-- INGEST_CHANGE_LOG asks for it. It has no key on purpose: nothing but the sink keeps a change from standing here twice.
create table change_log (
    product_key      text not null,
    version          bigint not null,
    previous_version bigint not null,
    price_minor      bigint,
    currency         text,
    availability     text,
    deleted          boolean not null,
    changed_at       timestamptz not null,
    written_at       timestamptz not null default now()
);

comment on column change_log.previous_version is 'version of the change before; 0 for the first one';
comment on column change_log.changed_at is 'event time of the observation that made the change';
