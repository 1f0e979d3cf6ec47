-- Rows are seen by whoever the running work is for; see access/V30. A unit's reporter reads and writes the unit's own
-- files, the offices of the county those of all units.
do $$
declare
    held regclass;
begin
    foreach held in array array['documents.attachment', 'documents.content']::regclass[]
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
        execute format($policy$
            create policy unit on %s using (
                unit = any ((select string_to_array(current_setting('luodi.units', true), chr(31)))::text[]))
            $policy$, held);
    end loop;
end $$;
