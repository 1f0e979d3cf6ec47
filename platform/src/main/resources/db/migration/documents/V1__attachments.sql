create schema if not exists documents;

-- A file that hangs on a thing of another module, which is named by kind and id. What is removed stays as a line.
create table documents.attachment (
    county_code char(6) not null,
    attachment_id bigint generated always as identity,
    place_kind text not null,
    place_id text not null,
    unit text not null,
    name text not null,
    kind text not null check (kind in ('JPEG', 'PNG', 'PDF', 'DOCX', 'XLSX')),
    label text not null check (label in ('INTERNAL', 'SENSITIVE')),
    size bigint not null check (size > 0),
    print text not null,
    width int,
    height int,
    -- By the camera's clock, which knows no zone.
    taken_at timestamp,
    -- Degrees, WGS 84.
    latitude double precision check (latitude between -90 and 90),
    longitude double precision check (longitude between -180 and 180),
    account text not null,
    by text not null,
    at timestamptz not null,
    removed_account text,
    removed_by text,
    removed_at timestamptz,
    primary key (county_code, attachment_id)
);
create unique index attachment_once on documents.attachment (county_code, place_kind, place_id, print)
    where removed_at is null;
create index attachment_place on documents.attachment (county_code, place_kind, place_id, attachment_id);
create index attachment_removed on documents.attachment (removed_at) where removed_at is not null;

-- The bytes, apart so that lists stay small; wiped some time after the removal.
create table documents.content (
    county_code char(6) not null,
    attachment_id bigint not null,
    unit text not null,
    bytes bytea not null,
    thumbnail bytea,
    primary key (county_code, attachment_id),
    foreign key (county_code, attachment_id) references documents.attachment
);
alter table documents.content alter column bytes set storage external;
