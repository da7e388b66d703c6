-- What people asked to be told, and what was told: written by the query service only, where WATCHES_ENABLED asks for it.

create table price_watches (
    id                 uuid primary key,
    product_key        text not null,
    kind               text not null check (kind in ('PRICE_DROP', 'BACK_IN_STOCK')),
    threshold_minor    bigint,
    threshold_currency text,
    webhook            text not null,
    webhook_host       text not null,
    secret_hash        bytea not null,
    signing_key        bytea not null,
    seen_version       bigint not null,
    notified_at        timestamptz,
    notified_minor     bigint,
    notified_currency  text,
    created_at         timestamptz not null
);

comment on column price_watches.secret_hash is 'SHA-256 of the secret that reads and deletes the watch';
comment on column price_watches.seen_version is 'version of the product up to which changes were decided on';
comment on column price_watches.notified_minor is 'price that was told last';

create index price_watches_product on price_watches (product_key);
create index price_watches_host on price_watches (webhook_host);

-- The outbox: calls that were decided in the transaction of their watch, and how they went.
create table watch_deliveries (
    id              uuid primary key,
    watch_id        uuid not null references price_watches on delete cascade,
    change_version  bigint not null,
    body            text not null,
    state           text not null default 'PENDING' check (state in ('PENDING', 'DELIVERED', 'GIVEN_UP')),
    attempts        integer not null default 0,
    next_attempt_at timestamptz not null,
    last_failure    text,
    created_at      timestamptz not null,
    finished_at     timestamptz,
    unique (watch_id, change_version)
);

comment on column watch_deliveries.next_attempt_at is 'while an attempt runs, when another process may take it over';

create index watch_deliveries_due on watch_deliveries (next_attempt_at) where state = 'PENDING';
create index watch_deliveries_age on watch_deliveries (finished_at) where state <> 'PENDING';
