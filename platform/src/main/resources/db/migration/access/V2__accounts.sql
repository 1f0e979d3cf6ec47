create table access.account (
    county_code char(6) not null,
    account text not null check (account ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
    name text not null,
    role text not null,
    unit_id text,
    password_hash text not null,
    active boolean not null default true,
    failures int not null default 0,
    locked_until timestamptz,
    created_at timestamptz not null default now(),
    primary key (county_code, account),
    -- A reporter without a unit could send nothing, and would see nothing.
    check (role <> 'UNIT_REPORTER' or unit_id is not null)
);
