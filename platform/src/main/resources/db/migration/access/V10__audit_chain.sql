-- From where it was done, and why it was said to be done.
alter table access.audit_entry add column address text not null default '';
alter table access.audit_entry add column reason text not null default '';

-- The chain: which entry stands at which place of which day. `hash` covers the hash before it, the place and the whole
-- entry; `seal` is a code over place and hash that only the holder of the instance's key can make.
create table access.audit_link (
    county_code char(6) not null,
    day date not null,
    position int not null check (position > 0),
    entry_id bigint not null,
    hash bytea not null check (length(hash) = 32),
    seal bytea not null check (length(seal) = 32),
    primary key (county_code, day, position),
    unique (county_code, entry_id),
    foreign key (county_code, entry_id) references access.audit_entry
);

-- What the instance has signed: so many entries that day, the last with this hash.
create table access.audit_head (
    county_code char(6) not null,
    day date not null,
    position int not null check (position > 0),
    hash bytea not null,
    key_id text not null,
    signature bytea not null,
    signed_at timestamptz not null,
    primary key (county_code, day, position)
);

create trigger audit_link_is_final
    before update or delete or truncate on access.audit_link
    for each statement execute function access.refuse_change();
create trigger audit_head_is_final
    before update or delete or truncate on access.audit_head
    for each statement execute function access.refuse_change();

-- Waits until no other transaction is about to extend the county's chain, and tells where the chain ends. Whoever calls
-- it extends the chain and commits: the lock goes with the transaction. Volatile, so that it sees what the transaction
-- that it waited for has committed.
create function access.end_of_audit_chain(county char(6))
    returns table (day date, "position" int, hash bytea) language plpgsql volatile as $$
begin
    perform pg_advisory_xact_lock(hashtext('access.audit_link'), county::int);
    return query
        select l.day, l."position", l.hash from access.audit_link l
        where l.county_code = county order by l.day desc, l."position" desc limit 1;
end $$;

create index audit_entry_account on access.audit_entry (county_code, account, id desc);
create index audit_entry_action on access.audit_entry (county_code, action, id desc);
