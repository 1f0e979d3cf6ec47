-- Rows are seen by whoever the running work is for: settings luodi.county, luodi.unit (id of a unit) and luodi.units
-- (its names, parted by U+001F; '*' for all units), told on each connection by class RowScope. See access/V30.
--
-- Each table has
--   county   restrictive: rows of the county only, whatever else permits;
--   office   who sees all units reads and writes all rows;
--   and, where a reporter may see some of it, a policy of its own: by the unit of the row, by the project or the file
--   that the row belongs to, or by anybody who sees any unit, where the row is the county's as such.
-- A reporter's own work writes only what is handed in, a person's views; all other writes are the office's, or are
-- done on the reporter's behalf by a service that has looked (RowScope.wholeCounty).
do $$
declare
    held regclass;
begin
    for held in
        select c.oid::regclass from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'county_code'
        where c.relnamespace = 'projects'::regnamespace and c.relkind in ('r', 'p')
    loop
        execute format('alter table %s enable row level security', held);
        execute format('alter table %s force row level security', held);
        execute format($policy$
            create policy county on %s as restrictive using (
                (select current_setting('luodi.county', true) = '*')
                or county_code = (select current_setting('luodi.county', true)::char(6)))
            $policy$, held);
        execute format($policy$
            create policy office on %s using ((select current_setting('luodi.units', true) = '*'))
            $policy$, held);
    end loop;
end $$;

-- By the unit of the row.
create policy unit on projects.plan_entry for select using (
    unit = any ((select string_to_array(current_setting('luodi.units', true), chr(31)))::text[]));
create policy unit on projects.standing for select using (
    unit = any ((select string_to_array(current_setting('luodi.units', true), chr(31)))::text[]));
create policy unit on projects.closed_figure for select using (
    unit = any ((select string_to_array(current_setting('luodi.units', true), chr(31)))::text[]));
create policy unit on projects.return_file for select using (
    unit = any ((select string_to_array(current_setting('luodi.units', true), chr(31)))::text[]));

-- A project that has moved to another unit is still seen by the one in whose list it was.
create policy unit on projects.project for select using (
    unit = any ((select string_to_array(current_setting('luodi.units', true), chr(31)))::text[])
    or exists (select 1 from projects.plan_entry e
        where e.county_code = project.county_code and e.project_id = project.project_id));
create index plan_entry_project on projects.plan_entry (county_code, project_id);

-- By the project or figure that it is about.
create policy project on projects.stage_change for select using (
    exists (select 1 from projects.project p
        where p.county_code = stage_change.county_code and p.project_id = stage_change.project_id));
create policy project on projects.plan_change for select using (
    exists (select 1 from projects.plan_entry e
        where e.county_code = plan_change.county_code and e.year = plan_change.year
            and e.project_id = plan_change.project_id));
create policy project on projects.restatement for select using (
    exists (select 1 from projects.closed_figure f
        where f.county_code = restatement.county_code and f.month = restatement.month
            and f.project_id = restatement.project_id));
create policy place on projects.answer for select using (
    place_unit = any ((select string_to_array(current_setting('luodi.units', true), chr(31)))::text[])
    or exists (select 1 from projects.project p
        where p.county_code = answer.county_code and p.project_id = answer.place_project));

-- A row speaks for the unit that it names, else for the unit that sent the file.
create policy unit on projects.return_row for select using (
    unit = any ((select string_to_array(current_setting('luodi.units', true), chr(31)))::text[])
    or exists (select 1 from projects.return_file f
        where f.county_code = return_row.county_code and f.file_id = return_row.file_id));

-- What a unit hands in.
create policy unit on projects.import_job using (unit_id = (select nullif(current_setting('luodi.unit', true), '')));
create policy job on projects.import_item using (
    exists (select 1 from projects.import_job j
        where j.county_code = import_item.county_code and j.job_id = import_item.job_id));
create policy handed_in on projects.content for insert with check (
    (select current_setting('luodi.unit', true) <> ''));
create policy sent on projects.content for select using (
    exists (select 1 from projects.return_file f
        where f.county_code = content.county_code and f.sha256 = content.sha256)
    or exists (select 1 from projects.import_item i
        where i.county_code = content.county_code and i.sha256 = content.sha256));
create index return_file_content on projects.return_file (county_code, sha256);
create index import_item_content on projects.import_item (county_code, sha256);

-- The county's as such: months, books, words and measures, for whoever sees any unit.
create policy reader on projects.book for select using ((select current_setting('luodi.units', true) <> ''));
create policy reader on projects.period for select using ((select current_setting('luodi.units', true) <> ''));
create policy reader on projects.learned_header for select using ((select current_setting('luodi.units', true) <> ''));
create policy reader on projects.year_settings for select using ((select current_setting('luodi.units', true) <> ''));
create policy reader on projects.bulletin_template for select using ((select current_setting('luodi.units', true) <> ''));
create policy reader on projects.saved_view using ((select current_setting('luodi.units', true) <> ''));
