-- The source of truth. One writer: the ingest job. Times are event times unless said otherwise.

create table products (
    product_key      text primary key,
    shop             text not null,
    version          bigint not null,
    name             text,
    brand            text,
    description      text,
    url              text,
    language         text,
    sku              text,
    gtin             text,
    mpn              text,
    seller           text,
    images           jsonb not null default '[]',
    categories       jsonb not null default '[]',
    rating           double precision,
    review_count     integer,
    price_minor      bigint,
    list_price_minor bigint,
    currency         text,
    prices           jsonb not null default '[]',
    availability     text,
    variants         jsonb not null default '[]',
    deleted          boolean not null default false,
    content_hash     text not null,
    changed_at       timestamptz not null,
    last_seen_at     timestamptz not null,
    written_at       timestamptz not null default now()
);

comment on column products.price_minor is 'what a buyer pays now, in the minor unit of the currency (ISO 4217)';
comment on column products.version is 'sum of the versions of the joined observations; the greatest wins';
comment on column products.last_seen_at is 'newest sight, refreshed at most once an hour while nothing changes';
comment on column products.written_at is 'clock of the database at the last write';

create index products_shop on products (shop);
create index products_gtin on products (gtin) where gtin is not null;
create index products_url on products (url);

-- The observations that each product joins: its provenance, and what a job without state reads back.
create table product_observations (
    product_key      text not null,
    kind             text not null check (kind in ('DETAIL', 'TILE', 'EDIT')),
    version          bigint not null,
    observed_at      timestamptz not null,
    deleted          boolean not null,
    facts            jsonb not null,
    source_url       text not null,
    source_topic     text not null,
    source_partition integer not null,
    source_offset    bigint not null,
    primary key (product_key, kind)
);

-- Spans over which one kind of page showed an offer unchanged. Of a kind's spans that hold a time, the one that starts
-- last says what was shown; where none holds it, the one that ends last before it does.
create table price_history (
    product_key      text not null,
    kind             text not null check (kind in ('DETAIL', 'TILE', 'EDIT')),
    from_version     bigint not null,
    to_version       bigint not null,
    from_at          timestamptz not null,
    to_at            timestamptz not null,
    price_minor      bigint,
    list_price_minor bigint,
    currency         text,
    prices           jsonb not null,
    availability     text not null,
    primary key (product_key, kind, from_version)
);

create table sellers (
    shop       text not null,
    name       text not null,
    primary key (shop, name)
);

-- One row for each committable that was applied; a committable found here is skipped.
create table commit_ledger (
    id           uuid primary key,
    job          text not null,
    row_count    integer not null,
    committed_at timestamptz not null default now()
);

create index commit_ledger_age on commit_ledger (committed_at);

-- Rows that the database refused (SQL state 22 or 23), put aside in the transaction that left them out.
create table rejected_rows (
    committable_id uuid not null,
    product_key    text not null,
    sql_state      text not null,
    reason         text not null,
    row_data       jsonb not null,
    rejected_at    timestamptz not null default now()
);
