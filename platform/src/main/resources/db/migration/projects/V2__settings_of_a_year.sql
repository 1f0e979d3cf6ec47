-- Settings are kept as the text that the metrics read and write, so a new kind of rule needs no new column.
drop table projects.list_settings;

create table projects.year_settings (
    county_code char(6) not null,
    year int not null,
    decimals int not null,
    gap_method text not null,
    curve text not null,
    start_base text not null,
    lamp_rules text not null,
    due_day int not null check (due_day between 1 and 28),
    account text not null,
    at timestamptz not null,
    primary key (county_code, year)
);

-- A project without an annual plan has no rate and sorts before all that have one, so that paging needs no case of its own.
drop index projects.standing_rate;
create index standing_rate on projects.standing (county_code, month, (coalesce(rate, -1)), project_id);
