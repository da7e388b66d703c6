-- What crawlers have found, and when they ask for it next: written by the crawlers only. All times are the database's, but for crawl_robots.fresh_until.

create table crawl_shops (
    shop             text primary key,
    addresses        bigint not null default 0,
    delay_millis     bigint not null default 0,
    free_at          timestamptz not null default now(),
    holder           text,
    held_until       timestamptz,
    failures         integer not null default 0,
    sitemaps_read_at timestamptz
);

comment on column crawl_shops.addresses is 'rows of the shop in crawl_urls, against shops that make up addresses';
comment on column crawl_shops.free_at is 'no request to the shop before';
comment on column crawl_shops.holder is 'the one process that may ask the shop, until held_until';
comment on column crawl_shops.failures is 'requests in a row that brought no answer, a refusal for now, or a challenge';

create table crawl_urls (
    url           text primary key,
    shop          text not null references crawl_shops,
    depth         integer not null,
    priority      smallint not null check (priority between 0 and 3),
    next_fetch_at timestamptz not null,
    claim         uuid,
    attempt       integer not null default 0,
    facet         text,
    etag          text,
    last_modified text,
    body_hash     text,
    status        integer,
    failures      integer not null default 0,
    last_failure  text,
    checks        integer not null default 0,
    changes       integer not null default 0,
    found_at      timestamptz not null default now(),
    fetched_at    timestamptz,
    changed_at    timestamptz
);

comment on column crawl_urls.priority is '0 start address, 1 changed by its sitemap, 2 never fetched, 3 known';
comment on column crawl_urls.next_fetch_at is 'of a claimed address: when the claim ends by itself';
comment on column crawl_urls.claim is 'names the visit in work; an address and what it redirects to share one';
comment on column crawl_urls.attempt is 'attempts of the visit that has begun and not ended; 0 between visits';
comment on column crawl_urls.facet is 'path and parameter names, where there are many parameters';
comment on column crawl_urls.failures is 'visits in a row that failed';

create index crawl_urls_due on crawl_urls (shop, priority, next_fetch_at);
create index crawl_urls_begun on crawl_urls (shop) where attempt > 0;
create index crawl_urls_claim on crawl_urls (claim) where claim is not null;
create index crawl_urls_facet on crawl_urls (shop, facet) where facet is not null;

create table crawl_robots (
    origin       text primary key,
    status       integer not null,
    content_type text,
    body         bytea not null,
    fresh_until  timestamptz not null
);
