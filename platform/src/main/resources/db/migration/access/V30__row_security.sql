-- Rows are seen by whoever the running work is for. Luodi says so on each connection by the settings luodi.county,
-- luodi.unit and luodi.units (class RowScope); a connection that was told nothing sees no row and writes none. The
-- policies are forced, for Luodi signs in as the owner of its tables. Settings are read in sub-selects, so that a
-- statement reads them once and not for each row.
--
-- All tables of this schema belong to the county as such.
do $$
declare
    held regclass;
begin
    for held in
        select c.oid::regclass from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'county_code'
        where c.relnamespace = 'access'::regnamespace and c.relkind in ('r', 'p') and not c.relforcerowsecurity
    loop
        execute format('alter table %s enable row level security', held);
        execute format('alter table %s force row level security', held);
        execute format($policy$
            create policy county on %s using (
                (select current_setting('luodi.county', true) = '*')
                or county_code = (select current_setting('luodi.county', true)::char(6)))
            $policy$, held);
    end loop;
end $$;
