-- The list of units belongs to the county as such: everybody of the county sees it (see access/V30).
alter table directory.unit enable row level security;
alter table directory.unit force row level security;
create policy county on directory.unit using (
    (select current_setting('luodi.county', true) = '*')
    or county_code = (select current_setting('luodi.county', true)::char(6)));
