-- Tries are counted by account and address (sign_in_try), no longer by account alone.
alter table access.account
    drop column failures,
    drop column locked_until,
    add column password_changed_at timestamptz not null default now(),
    add column password_must_change boolean not null default false,
    add column last_sign_in_at timestamptz,
    -- One of the demo's people, who can sign in only while the demo is on.
    add column demo boolean not null default false,
    -- The person's name at a provider of sign-ins (OIDC); none: this account cannot sign in there.
    add column external_id text,
    -- Secret of the second factor, encrypted; pending: shown to the person and not yet confirmed by a code.
    add column second_factor bytea,
    add column second_factor_pending bytea,
    -- The last 30-second step whose code was taken: no code opens twice.
    add column second_factor_step bigint not null default 0;

create unique index account_external_id on access.account (county_code, external_id);

-- A session is a row: whoever deletes it ends it, on every node and within one request.
create table access.session (
    county_code char(6) not null,
    -- SHA-256 of the secret in the browser's cookie; the secret itself is nowhere kept.
    token_hash bytea not null,
    session_id bigint generated always as identity,
    account text not null,
    begun_at timestamptz not null,
    seen_at timestamptz not null,
    address text not null,
    agent text not null,
    -- Signed in by another provider, whose passwords are its own.
    external boolean not null default false,
    second_factor_at timestamptz,
    primary key (county_code, token_hash),
    foreign key (county_code, account) references access.account on delete cascade
);

create index session_account on access.session (county_code, account, session_id);
create index session_seen on access.session (county_code, seen_at);

-- Tries to sign in, by what was typed as the account and where it came from. The empty account counts the tries of an
-- address on all accounts together.
create table access.sign_in_try (
    county_code char(6) not null,
    account text not null,
    address text not null,
    failures int not null,
    last_at timestamptz not null,
    blocked_until timestamptz,
    succeeded_at timestamptz,
    primary key (county_code, account, address)
);

create index sign_in_try_last on access.sign_in_try (county_code, last_at);

-- Passwords that may not come back.
create table access.old_password (
    county_code char(6) not null,
    account text not null,
    replaced_at timestamptz not null,
    password_hash text not null,
    primary key (county_code, account, replaced_at),
    foreign key (county_code, account) references access.account on delete cascade
);

-- Codes for who has lost the second factor: each opens once. SHA-256 of 79 random bits.
create table access.recovery_code (
    county_code char(6) not null,
    account text not null,
    code_hash bytea not null,
    used_at timestamptz,
    primary key (county_code, account, code_hash),
    foreign key (county_code, account) references access.account on delete cascade
);
