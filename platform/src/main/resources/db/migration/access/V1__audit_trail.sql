create schema if not exists access;

create table access.audit_entry (
    county_code char(6) not null,
    id bigint generated always as identity,
    at timestamptz not null,
    account text not null,
    name text not null,
    action text not null,
    subject text not null,
    before text not null,
    after text not null,
    primary key (county_code, id)
);

create index audit_entry_subject on access.audit_entry (county_code, subject, id);
create index audit_entry_at on access.audit_entry (county_code, at desc);

-- What was recorded stays as it was recorded, whoever asks.
create function access.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'audit entries are never changed';
end $$;

create trigger audit_entry_is_final
    before update or delete or truncate on access.audit_entry
    for each statement execute function access.refuse_change();
