create schema if not exists projects;

-- The book of a year. Its row is locked by whoever writes anything of that year, so that writes queue up, and its
-- revision names one state of the whole year: plan, returns, answers, closed figures.
create table projects.book (
    county_code char(6) not null,
    year int not null,
    revision bigint not null default 0,
    plan_sha256 text,
    plan_file text,
    primary key (county_code, year)
);

create table projects.project (
    county_code char(6) not null,
    project_id bigint generated always as identity,
    code text,
    name text not null,
    name_key text not null,
    unit text not null,
    stage text not null check (stage in (
        'PLANNED', 'RESERVE', 'PREPARATION', 'STARTED', 'UNDER_CONSTRUCTION', 'COMPLETED', 'IN_PRODUCTION')),
    grams text[] not null default '{}',
    created_at timestamptz not null,
    primary key (county_code, project_id)
);
create index project_code on projects.project (county_code, code) where code is not null;
create index project_name on projects.project (county_code, name_key);
create index project_grams on projects.project using gin (grams);

create table projects.stage_change (
    county_code char(6) not null,
    stage_change_id bigint generated always as identity,
    project_id bigint not null,
    stage text not null,
    since date not null,
    note text not null,
    account text not null,
    by text not null,
    at timestamptz not null,
    primary key (county_code, project_id, stage_change_id),
    foreign key (county_code, project_id) references projects.project
);

-- A project in the list of one year. Name, unit and nature are the year's own: a project is 新建 in one list and 续建 in
-- the next.
create table projects.plan_entry (
    county_code char(6) not null,
    year int not null,
    project_id bigint not null,
    position int not null,
    name text not null,
    name_key text not null,
    code text,
    unit text not null,
    owner text not null,
    field text not null,
    nature text not null check (nature in ('NEW', 'CONTINUED', 'PRELIMINARY')),
    total numeric not null check (total >= 0),
    plan numeric not null check (plan >= 0),
    parent bigint,
    origin_file text not null,
    origin_sheet text not null,
    origin_cell text not null,
    primary key (county_code, year, project_id),
    foreign key (county_code, project_id) references projects.project,
    foreign key (county_code, year) references projects.book
);
create unique index plan_entry_code on projects.plan_entry (county_code, year, code) where code is not null;
create index plan_entry_name on projects.plan_entry (county_code, year, name_key);

-- A decided change of a project's amount; it holds from a month on. Never changed: the next change is another row.
create table projects.plan_change (
    county_code char(6) not null,
    plan_change_id bigint generated always as identity,
    year int not null,
    project_id bigint not null,
    from_month date not null,
    field text not null check (field in ('PLAN', 'TOTAL')),
    before numeric not null,
    after numeric not null check (after >= 0),
    decision text not null,
    request_id text,
    account text not null,
    by text not null,
    at timestamptz not null,
    primary key (county_code, year, plan_change_id),
    foreign key (county_code, year, project_id) references projects.plan_entry
);
create unique index plan_change_request on projects.plan_change (county_code, request_id) where request_id is not null;

create table projects.period (
    county_code char(6) not null,
    month date not null check (extract(day from month) = 1),
    state text not null check (state in ('OPEN', 'CLOSED')),
    revision bigint not null default 0,
    standing_revision bigint not null default -1,
    due date not null,
    closed_at timestamptz,
    closed_by text,
    primary key (county_code, month),
    check ((state = 'CLOSED') = (closed_at is not null))
);

-- The bytes of what was sent, each content once.
create table projects.content (
    county_code char(6) not null,
    sha256 text not null,
    bytes bytea not null,
    primary key (county_code, sha256)
);
alter table projects.content alter column bytes set storage external;

create table projects.import_job (
    county_code char(6) not null,
    job_id bigint generated always as identity,
    month date not null,
    request_id text not null,
    account text not null,
    by text not null,
    role text not null,
    unit_id text,
    submitted_at timestamptz not null,
    finished_at timestamptz,
    primary key (county_code, job_id),
    unique (county_code, request_id)
);
create index import_job_unfinished on projects.import_job (county_code, job_id) where finished_at is null;
create index import_job_month on projects.import_job (county_code, month, job_id desc);

create table projects.import_item (
    county_code char(6) not null,
    job_id bigint not null,
    number int not null,
    name text not null,
    size bigint not null,
    sha256 text,
    outcome text not null check (outcome in (
        'WAITING', 'TAKEN', 'REPLACED', 'UNCHANGED', 'UNIT_UNKNOWN', 'UNREADABLE', 'REFUSED')),
    file_id bigint,
    reason text not null default '',
    primary key (county_code, job_id, number),
    foreign key (county_code, job_id) references projects.import_job
);

create table projects.return_file (
    county_code char(6) not null,
    file_id bigint generated always as identity,
    month date not null,
    job_id bigint not null,
    name text not null,
    size bigint not null,
    sha256 text not null,
    unit text,
    state text not null check (state in ('READ', 'UNIT_UNKNOWN', 'UNREADABLE', 'SUPERSEDED', 'WITHDRAWN')),
    reason text not null default '',
    row_count int not null default 0,
    resolution numeric not null default 0,
    understood jsonb,
    replacement jsonb,
    account text not null,
    by text not null,
    at timestamptz not null,
    ended_by_file bigint,
    ended_by text,
    ended_at timestamptz,
    primary key (county_code, file_id),
    foreign key (county_code, job_id) references projects.import_job,
    foreign key (county_code, sha256) references projects.content
);
-- The same bytes are in effect once a month, however often and however many at a time they are sent.
create unique index return_file_once on projects.return_file (county_code, month, sha256)
    where state in ('READ', 'UNIT_UNKNOWN', 'UNREADABLE');
create index return_file_month on projects.return_file (county_code, month, file_id);
create index return_file_job on projects.return_file (county_code, job_id);
create index return_file_ended on projects.return_file (county_code, ended_by_file) where ended_by_file is not null;

-- A row as sent. Of each of the four amounts: the exact 万元, or why there is none; the cell; its text.
create table projects.return_row (
    county_code char(6) not null,
    file_id bigint not null,
    number int not null,
    row int not null,
    unit text not null,
    name text not null,
    code text,
    sheet text not null,
    name_cell text not null,
    total numeric,
    total_fault text,
    total_cell text,
    total_raw text,
    plan numeric,
    plan_fault text,
    plan_cell text,
    plan_raw text,
    month_done numeric,
    month_fault text,
    month_cell text,
    month_raw text,
    cumulative numeric,
    cumulative_fault text,
    cumulative_cell text,
    cumulative_raw text,
    progress text not null,
    problems text not null,
    started boolean,
    primary key (county_code, file_id, number)
);

-- Answers to doubts are never changed: one that is taken back is followed by a row of kind WITHDRAWN.
create table projects.answer (
    county_code char(6) not null,
    answer_id bigint generated always as identity,
    month date not null,
    request_id text not null,
    place_key text not null,
    place_project bigint,
    place_unit text,
    place_name text,
    kind text not null check (kind in (
        'ACCEPT', 'CORRECT', 'CARRY_FORWARD', 'MATCH', 'KEEP_ROW', 'IGNORE', 'ASK_UNIT', 'WITHDRAWN')),
    corrections jsonb not null default '[]',
    match bigint,
    keep_file text,
    keep_sheet text,
    keep_cell text,
    reason text not null,
    fingerprint text not null,
    account text not null,
    by text not null,
    at timestamptz not null,
    primary key (county_code, month, answer_id),
    unique (county_code, request_id)
);
create index answer_place on projects.answer (county_code, month, place_key, answer_id desc);

-- The figures of a closed month with the plan that was in force. Final.
create table projects.closed_figure (
    county_code char(6) not null,
    month date not null,
    project_id bigint not null,
    position int not null,
    name text not null,
    code text,
    unit text not null,
    owner text not null,
    field text not null,
    nature text not null,
    parent bigint,
    plan_file text not null,
    plan_sheet text not null,
    plan_cell text not null,
    total numeric not null,
    plan numeric not null,
    month_done numeric not null,
    cumulative numeric not null,
    basis text not null check (basis in ('SENT', 'ANSWERED', 'CARRIED')),
    started boolean,
    progress text not null,
    problems text not null,
    origins jsonb not null,
    primary key (county_code, month, project_id),
    foreign key (county_code, month) references projects.period
);

-- A correction after closing; the latest holds, the closed figure stays beside it.
create table projects.restatement (
    county_code char(6) not null,
    restatement_id bigint generated always as identity,
    month date not null,
    project_id bigint not null,
    month_done_before numeric not null,
    cumulative_before numeric not null,
    month_done numeric not null,
    cumulative numeric not null,
    reason text not null check (length(trim(reason)) > 0),
    request_id text not null,
    account text not null,
    by text not null,
    at timestamptz not null,
    primary key (county_code, month, project_id, restatement_id),
    unique (county_code, request_id),
    foreign key (county_code, month, project_id) references projects.closed_figure
);

-- Where each project stands in each month, worked out when data change so that looking is cheap.
create table projects.standing (
    county_code char(6) not null,
    month date not null,
    project_id bigint not null,
    position int not null,
    name text not null,
    code text,
    unit text not null,
    owner text not null,
    field text not null,
    nature text not null,
    parent bigint,
    has_parts boolean not null,
    stage text not null,
    total numeric not null,
    plan numeric not null,
    month_done numeric not null,
    cumulative numeric not null,
    rate numeric,
    gap numeric,
    lamp text not null,
    basis text not null,
    doubt text not null check (doubt in ('NONE', 'OPEN', 'ASKED', 'ANSWERED')),
    started boolean,
    primary key (county_code, month, project_id)
) with (fillfactor = 70);
create index standing_position on projects.standing (county_code, month, position, project_id);
create index standing_unit on projects.standing (county_code, month, unit, position, project_id);
create index standing_rate on projects.standing (county_code, month, rate, project_id);
create index standing_plan on projects.standing (county_code, month, plan, project_id);
create index standing_cumulative on projects.standing (county_code, month, cumulative, project_id);
create index standing_project on projects.standing (county_code, project_id, month);

-- What a county's clerks said of a header: this column means that field (the empty field: ignore it).
create table projects.learned_header (
    county_code char(6) not null,
    header text not null,
    field text not null,
    account text not null,
    by text not null,
    at timestamptz not null,
    primary key (county_code, header)
);

create table projects.list_settings (
    county_code char(6) not null,
    year int not null,
    curve numeric[] not null check (array_length(curve, 1) = 12),
    rate_decimals int not null check (rate_decimals between 1 and 2),
    gap_method text not null check (gap_method in ('EXACT', 'PRINTED')),
    lamp_rules text not null,
    due_day int not null check (due_day between 1 and 28),
    account text not null,
    at timestamptz not null,
    primary key (county_code, year)
);

create table projects.saved_view (
    county_code char(6) not null,
    account text not null,
    view_id bigint generated always as identity,
    page text not null,
    name text not null,
    query text not null,
    at timestamptz not null,
    primary key (county_code, account, view_id),
    unique (county_code, account, page, name)
);

-- Each edit of a template is a row of its own; the latest holds.
create table projects.bulletin_template (
    county_code char(6) not null,
    template_id bigint generated always as identity,
    name text not null,
    body text not null,
    account text not null,
    by text not null,
    at timestamptz not null,
    primary key (county_code, name, template_id)
);

create function projects.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is final', tg_table_name;
end $$;

create trigger closed_figure_is_final before update or delete or truncate on projects.closed_figure
    for each statement execute function projects.refuse_change();
create trigger restatement_is_final before update or delete or truncate on projects.restatement
    for each statement execute function projects.refuse_change();
create trigger answer_is_final before update or delete or truncate on projects.answer
    for each statement execute function projects.refuse_change();
create trigger plan_change_is_final before update or delete or truncate on projects.plan_change
    for each statement execute function projects.refuse_change();
create trigger stage_change_is_final before update or delete or truncate on projects.stage_change
    for each statement execute function projects.refuse_change();
create trigger bulletin_template_is_final before update or delete or truncate on projects.bulletin_template
    for each statement execute function projects.refuse_change();
