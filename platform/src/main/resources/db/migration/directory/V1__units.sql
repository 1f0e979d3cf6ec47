create schema if not exists directory;

create table directory.unit (
    county_code char(6) not null,
    unit_id text not null,
    name text not null,
    short_name text not null,
    kind text not null check (kind in ('DEPARTMENT', 'TOWN', 'ZONE', 'ORGANISATION')),
    aliases text[] not null default '{}',
    place int not null,
    primary key (county_code, unit_id),
    unique (county_code, name)
);
