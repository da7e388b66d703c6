-- What the job's housekeeping asks for, at most once an hour: it must not read whole tables for it.

create index products_tombstones on products (greatest(last_seen_at, changed_at, written_at)) where deleted;
create index rejected_rows_age on rejected_rows (rejected_at);

comment on column change_log.changed_at is 'event time of the newest of the joined observations, as in products';
